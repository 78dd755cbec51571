import type { Hub } from './hub'
import { person } from './person'
import { wechatStorage } from './phone-storage'

const key = () => `following:${person()}`

/** Why the card of the official account does not show; 0 is that it does. The published status codes. */
export const CARD_STATUSES = {
  '-2': '网络错误',
  '-1': '数据解析错误',
  '0': '加载成功',
  '1': '小程序关注公众号功能被封禁',
  '2': '关联公众号被封禁',
  '3': '关联关系解除或未选中关联公众号',
  '4': '未开启关注公众号功能',
  '5': '场景值错误',
  '6': '重复创建',
} as const

/** A code of CARD_STATUSES. */
export type CardStatus = keyof typeof CARD_STATUSES

/** Reads a status code; anything unknown is 0. */
export const asCardStatus = (value: unknown): CardStatus =>
  Object.keys(CARD_STATUSES).find((status): status is CardStatus => status === String(value)) ?? '0'

/** Whether this phone's person follows the official account, as far as the phone knows. */
export const isFollowing = (): boolean => wechatStorage.get(key()) === 'yes'

/** Follows the official account or stops following it; rejects with a sentence when the backend does not take it. */
export async function setFollowing(following: boolean): Promise<void> {
  const response = await fetch('/v1/demo/official-account', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: person(), following }),
  })
  if (!response.ok) throw new Error(`后端回答 ${response.status}`)
  wechatStorage.set(key(), following ? 'yes' : 'no')
}

/** The official account on a running phone: the card's fate, and news of following and leaving. */
export class OfficialAccount {
  readonly name = '认证考试助手'
  /** What cards created from now on say. */
  status: CardStatus

  constructor(
    query: URLSearchParams,
    private readonly hub: Hub,
  ) {
    this.status = asCardStatus(query.get('officialAccount'))
    // The panel beside the phone, another window of this origin, changes it, too.
    window.addEventListener('storage', () => this.announce())
  }

  async follow(following: boolean): Promise<void> {
    await setFollowing(following)
    this.announce()
  }

  private announce(): void {
    this.hub.emit('FollowingChange', { following: isFollowing() })
  }
}
