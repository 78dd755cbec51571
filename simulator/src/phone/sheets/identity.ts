import { phoneStorage } from '../phone-storage'
import type { Layer } from './layer'
import { chooseSheet } from './sheet'

/** One phone always stands for the same cloud accounts, so that binding twice finds the same one. */
function seed(): string {
  const stored = phoneStorage.get('identity-seed')
  if (stored) return stored
  const fresh = crypto.randomUUID().slice(0, 8)
  phoneStorage.set('identity-seed', fresh)
  return fresh
}

/** Draws the identity provider's mini-program; resolves with an authorisation code, or null when cancelled. */
export function openIdentityProvider(layer: Layer): Promise<string | null> {
  const account = (kind: string) => `standin:${kind}:${seed()}`
  return chooseSheet<string | null>(layer, {
    title: '云账号授权',
    text: '代替云账号小程序，选择一个账号',
    choices: [
      { label: '个人账号', note: '已实名', value: account('personal-verified') },
      { label: '个人账号', note: '未实名', value: account('personal-unverified') },
      { label: '企业账号', note: '不能报名', value: account('company') },
      { label: '取消', value: null, tone: 'plain' },
    ],
    dismissed: null,
  })
}
