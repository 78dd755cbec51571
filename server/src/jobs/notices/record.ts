import { addressOf, topicClosed } from '../../domain/notices/channels'
import type { NoticeChannel, NoticeTopic } from '../../domain/notices/kinds'
import type { RefusalReason } from '../../gateways/outside'
import type { Sealer } from '../../lib/sealing'
import { holdCandidates } from '../../repositories/account/candidates'
import type { Db } from '../../repositories/database'
import {
  type DeliveryResult,
  recordResults,
  type TakenDelivery,
  type Taking,
} from '../../repositories/notices/deliveries'
import {
  clearFailing,
  closeTopic,
  emptyAllowance,
  endFollowing,
  markFailing,
  noticeReceivers,
  reopenTopics,
  spendAllowances,
} from '../../repositories/notices/receivers'
import type { Needs } from '../../use-cases/services'
import type { Outcome } from './hand-over'

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
function refusalText(channel: NoticeChannel, reason: RefusalReason, topic: NoticeTopic): string {
  if (reason === 'template-refused') return topicClosed(topic)
  return reason === 'blocked' ? BLOCKED[channel] : ADDRESS[channel]
}

/** A delivery that was dealt with. */
export interface Finished {
  delivery: TakenDelivery
  outcome: Outcome
}

const NOTHING = { attempted: false, tried: true, skipReason: null, lastError: null, waitSeconds: 0 }

/** What an outcome makes of its delivery. A busy channel, and a send that did not begin, use up no try. */
function resultOf(
  { delivery: { noticeId, tries }, outcome }: Finished,
  { channel, tries: allowed, retrySeconds }: Recording,
): DeliveryResult {
  switch (outcome.kind) {
    case 'returned':
      return { ...NOTHING, noticeId, state: 'owed', tried: false }
    case 'skipped':
      return { ...NOTHING, noticeId, state: 'skipped', skipReason: outcome.reason }
    case 'sent':
      return { ...NOTHING, noticeId, state: 'sent', attempted: true }
    case 'refused': {
      const skipReason = refusalText(channel, outcome.reason, outcome.receiver.topic)
      return { ...NOTHING, noticeId, state: 'skipped', attempted: true, skipReason, lastError: outcome.error }
    }
    case 'busy': {
      const { error: lastError, seconds: waitSeconds } = outcome
      return { ...NOTHING, noticeId, state: 'owed', tried: false, lastError, waitSeconds }
    }
    case 'failed': {
      const state = outcome.forGood || tries >= allowed ? 'dead' : 'owed'
      const waitSeconds = retrySeconds * 2 ** (tries - 1)
      return { ...NOTHING, noticeId, state, attempted: true, lastError: outcome.error, waitSeconds }
    }
  }
}

/** What sends have shown about their receivers. */
async function learn(
  trx: Db,
  sealer: Sealer,
  channel: NoticeChannel,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  const sent = outcomes.filter((outcome) => outcome.kind === 'sent')
  if (channel === 'subscription' && sent.length > 0) {
    await spendAllowances(
      trx,
      sent.map(({ receiver }) => receiver),
    )
  }
  const mended = sent.filter(({ hadFailed }) => hadFailed).map(({ receiver }) => receiver.candidateId)
  if (mended.length > 0) await clearFailing(trx, mended, channel)
  const reopened = sent.filter(({ reopens }) => reopens).map(({ receiver }) => receiver.candidateId)
  if (reopened.length > 0) await reopenTopics(trx, reopened)
  await learnRefusals(
    trx,
    sealer,
    channel,
    outcomes.filter((outcome) => outcome.kind === 'refused'),
    now,
  )
}

type Refusal = Extract<Outcome, { kind: 'refused' }>

/** What refusals say of whoever still has the address that was refused; who has another one by now is not judged by it. */
async function learnRefusals(
  trx: Db,
  sealer: Sealer,
  channel: NoticeChannel,
  refusals: readonly Refusal[],
  now: Date,
): Promise<void> {
  if (refusals.length === 0) return
  const ids = refusals.map(({ receiver }) => receiver.candidateId)
  const current = await noticeReceivers(trx, sealer, [...new Set(ids)])
  for (const { receiver, reason, sentAt } of refusals) {
    const { candidateId, topic, to } = receiver
    const known = current.get(candidateId)
    if (!known || addressOf(known, channel) !== to) continue
    if (reason === 'template-refused') {
      await closeTopic(trx, candidateId, topic, now)
      continue
    }
    if (reason === 'not-following' && !(await endFollowing(trx, sealer, to, sentAt))) continue
    await markFailing(trx, candidateId, channel, refusalText(channel, reason, topic), now)
    if (reason === 'not-subscribed') await emptyAllowance(trx, candidateId, topic)
  }
}

/** Whose deliveries they are, and what a failure means for the next try. */
export interface Recording extends Taking {
  /** Until the second try; each further wait is twice as long. */
  retrySeconds: number
}

/** Writes down what became of some deliveries of a channel, and what that says of their receivers, in one transaction. */
export async function record(
  { db, sealer }: Needs<'db' | 'sealer'>,
  recording: Recording,
  finished: readonly Finished[],
  now: Date,
): Promise<void> {
  const results = finished.map((one) => resultOf(one, recording))
  const outcomes = finished.map(({ outcome }) => outcome)
  const receivers = outcomes.flatMap((outcome) =>
    'receiver' in outcome ? [outcome.receiver.candidateId] : [],
  )
  await db.transaction().execute(async (trx) => {
    const here = await holdCandidates(trx, receivers)
    await recordResults(trx, recording, results, now)
    // Of whoever has gone meanwhile nothing is learnt.
    const known = outcomes.filter(
      (outcome) => !('receiver' in outcome) || here.has(outcome.receiver.candidateId),
    )
    await learn(trx, sealer, recording.channel, known, now)
  })
}
