import type { NoticeChannel } from '../../domain/notices/kinds'
import type { RefusalReason } from '../../gateways/outside'
import type { DeliveryResult } from '../../repositories/notice-deliveries'
import type { Outcome } from './outcome'

const ADDRESS: Record<NoticeChannel, string> = {
  sms: '手机号收不到短信，请核对',
  email: '邮箱地址不存在，请核对',
  officialAccount: '还没有关注公众号',
  subscription: '没有可用的订阅次数',
}

const BLOCKED: Record<NoticeChannel, string> = {
  sms: '短信被手机号拒收，请检查拦截设置',
  email: '邮件被邮箱拒收，请检查拦截设置',
  officialAccount: '公众号消息被拒收，请在微信中打开接收',
  subscription: '订阅消息被拒收，请在小程序设置中打开',
}

/** Why a channel was refused, in the candidate's words. */
export function refusalText(channel: NoticeChannel, reason: RefusalReason): string {
  return reason === 'blocked' ? BLOCKED[channel] : ADDRESS[channel]
}

const NOTHING = { attempted: false, skipReason: null, lastError: null, waitSeconds: 0 }

/** What an outcome makes of its delivery; null leaves it as it is. `lastTry` when its job has no retry left. */
export function resultOf(
  noticeId: string,
  channel: NoticeChannel,
  outcome: Outcome,
  lastTry: boolean,
): DeliveryResult | null {
  switch (outcome.kind) {
    case 'gone':
      return null
    case 'returned':
      return { ...NOTHING, noticeId, state: 'owed' }
    case 'skipped':
      return { ...NOTHING, noticeId, state: 'skipped', skipReason: outcome.reason }
    case 'sent':
      return { ...NOTHING, noticeId, state: 'sent', attempted: true }
    case 'refused': {
      const skipReason = refusalText(channel, outcome.reason)
      return { ...NOTHING, noticeId, state: 'skipped', attempted: true, skipReason, lastError: outcome.error }
    }
    case 'busy':
      return { ...NOTHING, noticeId, state: 'owed', lastError: outcome.error, waitSeconds: outcome.seconds }
    case 'failed': {
      const state = lastTry ? 'dead' : 'queued'
      return { ...NOTHING, noticeId, state, attempted: true, lastError: outcome.error }
    }
  }
}
