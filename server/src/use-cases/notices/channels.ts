import { channelState } from '../../domain/notices/channel-state'
import { type Receiver, testAllowedAt, testRefusal, testsCountFrom } from '../../domain/notices/channels'
import { type NoticeChannel, type NoticeTopic, topicOf } from '../../domain/notices/kinds'
import { addMinutes, dateOf, toBeijing } from '../../lib/time'
import { invalidRequest, notFound, rateLimited } from '../../problems/general'
import { channelUnreachable, noTestSent } from '../../problems/notices'
import { holdFollowing, holdingCandidate } from '../../repositories/account/candidates'
import { type Db, inTransaction } from '../../repositories/database'
import {
  allowOne,
  channelFacts,
  forgetFailure,
  noticeOfCause,
  refuseTopic,
  setChannel,
} from '../../repositories/notices/channels'
import { forgetOfficialAccountFailure, keepFollower } from '../../repositories/notices/followers'
import { noticeReceivers } from '../../repositories/notices/receivers'
import { holdingSignedIn } from '../account/sessions'
import { askGateway } from '../ask-gateway'
import type { Needs } from '../services'
import { oweNotices } from './owe'

/** What WeChat tells of somebody at the official account. */
export interface FollowerEvent {
  /** Of the official account. */
  openid: string
  following: boolean
  /** Real time. */
  at: Date
}

/**
 * Keeps whether somebody follows the official account; hearing it again changes nothing. Throws the 503 problem when
 * WeChat does not say who it is, so that the event comes again.
 */
export async function followOfficialAccount(
  { db, gateways, log, sealer }: Needs<'db' | 'gateways' | 'log' | 'sealer'>,
  { openid, following, at }: FollowerEvent,
): Promise<void> {
  const unionid = following ? await askGateway(log, gateways.officialAccount.unionidOf(openid)) : null
  if (following && !unionid)
    log.warn('a follower has no unionid: join both accounts at the WeChat Open Platform')
  const keep = async (trx: Db) => {
    if (unionid) await holdFollowing(trx, sealer, unionid)
    await keepFollower(trx, sealer, { openid, unionid, following, changedAt: at })
    if (unionid) await forgetOfficialAccountFailure(trx, sealer, unionid)
  }
  await inTransaction(db, keep, `follower ${openid}`)
}

/** What WeChat says of one template: `filter` is WeChat's own doing and says nothing of the candidate. */
interface SubscriptionAnswer {
  templateId: string
  answer: 'accept' | 'reject' | 'ban' | 'filter'
}

/** Keeps what the candidate answered. Throws the problem for a template that nobody is asked for. */
export async function recordSubscriptions(
  { db, gateways }: Needs<'db' | 'gateways'>,
  candidateId: string,
  answers: readonly SubscriptionAnswer[],
): Promise<void> {
  const byTopic = new Map<NoticeTopic, SubscriptionAnswer['answer']>()
  for (const { templateId, answer } of answers) {
    const topic = gateways.templates.subscriptionTopic(templateId)
    if (!topic || byTopic.has(topic)) {
      throw invalidRequest('订阅消息模板不存在或重复', ['answers'], '请重新打开本页后再试。')
    }
    byTopic.set(topic, answer)
  }
  const given = [...byTopic.values()]
  await holdingCandidate(db, candidateId, async (trx) => {
    for (const [topic, answer] of byTopic) {
      if (answer === 'accept') await allowOne(trx, candidateId, topic)
      else if (answer !== 'filter') await refuseTopic(trx, candidateId, topic)
    }
    // A fresh yes mends what an earlier message was refused for.
    if (given.includes('accept')) {
      await forgetFailure(trx, candidateId, 'subscription')
    }
  })
}

/** Somebody looks at the phone while a test is on its way. */
const PROMISED_MINUTES = 5

/** The candidate as the channels know them. */
export async function receiverOf(
  db: Db,
  { sealer, gateways }: Needs<'sealer' | 'gateways'>,
  candidateId: string,
): Promise<Receiver> {
  const receiver = (await noticeReceivers(db, sealer, [candidateId], { off: gateways.channelsOff })).get(
    candidateId,
  )
  if (!receiver) throw notFound()
  return receiver
}

/** Sends a test message over one channel. Throws the problem when it would reach nobody or comes too soon. */
export async function testChannel(
  services: Needs<'db' | 'sealer' | 'gateways'>,
  candidateId: string,
  channel: NoticeChannel,
  now: Date,
): Promise<void> {
  await holdingCandidate(services.db, candidateId, async (trx) => {
    const receiver = await receiverOf(trx, services, candidateId)
    const refusal = testRefusal(receiver, channel)
    if (refusal) throw channelUnreachable(remedyFor(receiver, channel, refusal, now))
    const { tests } = await channelFacts(trx, candidateId, {
      testsSince: testsCountFrom(now),
      today: dateOf(now),
    })
    const ofChannel = tests.filter((test) => test.channel === channel).map(({ at }) => at)
    const allowedAt = testAllowedAt(ofChannel, now)
    if (allowedAt) throw rateLimited(Math.ceil((allowedAt.getTime() - now.getTime()) / 1000))
    const testNoticeId = await oweTest(trx, candidateId, channel, now)
    await setChannel(trx, candidateId, channel, { testNoticeId, testedAt: now })
  })
}

function remedyFor(receiver: Receiver, channel: NoticeChannel, refusal: string, now: Date): string {
  const { state, remedy } = channelState(channel, receiver, topicOf('channelTest'), now)
  if (state === 'off') return '该渠道已关闭，请先打开再发送测试。'
  if (receiver.off.includes(channel)) return `${refusal}，请使用其他渠道。`
  // A channel can be ready for other topics and still have nothing left for the topic that a test uses.
  if (channel === 'subscription') return '测试会用掉一次“报名通知”，请先点“允许订阅消息”。'
  return `${refusal}，请先${remedy?.label ?? '检查该渠道'}。`
}

async function oweTest(trx: Db, candidateId: string, channel: NoticeChannel, now: Date): Promise<string> {
  const cause = `test:${channel}:${now.toISOString()}`
  const notice = {
    kind: 'channelTest',
    facts: { sentAt: toBeijing(now) },
    candidateId,
    cause,
    target: { page: 'channels', id: null },
    promisedBy: addMinutes(now, PROMISED_MINUTES),
    only: channel,
  } as const
  await oweNotices(trx, [notice], now)
  return noticeOfCause(trx, candidateId, cause)
}

/**
 * Takes the candidate's word on the last test. Saying it twice is saying it once, and a message that arrives after all
 * can still be confirmed. Throws the problem when no test was sent to the channel's present address.
 */
export async function confirmChannel(
  services: Needs<'db' | 'sealer' | 'gateways'>,
  candidateId: string,
  channel: NoticeChannel,
  received: boolean,
  now: Date,
): Promise<void> {
  await holdingSignedIn(services.db, candidateId, async (trx) => {
    const { channels } = await receiverOf(trx, services, candidateId)
    if (!channels[channel].testedAt) throw noTestSent()
    const confirmed = { confirmedAt: now, failedAt: null, failure: null }
    await setChannel(trx, candidateId, channel, {
      testNoticeId: null,
      ...(received ? confirmed : { confirmedAt: null }),
    })
  })
}
