import type { components } from '../../../../contract/schema'
import { maskEmail, maskPhone } from '../account'
import { displayInstant } from '../display'
import {
  CHANNEL_NAMES,
  type NoticeChannel,
  type NoticeTopic,
  noticeTopics,
  TOPIC_NAMES,
  topicOf,
} from './kinds'

/** What a candidate chose for one channel, and what its test and its last notice have shown. */
export interface ChannelRecord {
  enabled: boolean
  testNoticeId: string | null
  testedAt: Date | null
  confirmedAt: Date | null
  /** When the channel's last notice was refused; null again after one that went through. */
  failedAt: Date | null
  failure: string | null
}

/** A candidate as the channels know them; personal data in clear. */
export interface Receiver {
  /** The account was deleted. */
  deleted: boolean
  phone: string | null
  /** The address that its code confirmed. */
  email: string | null
  /** Of the mini-program. */
  openid: string | null
  /** Of the official account; null unless the candidate follows it. */
  officialOpenid: string | null
  /** Subscription messages that may still be sent. */
  allowed: Record<NoticeTopic, number>
  /** Topics that the candidate refused at the official account, in the order of all topics. */
  closed: readonly NoticeTopic[]
  channels: Record<NoticeChannel, ChannelRecord>
}

/** Where a notice goes, or why it cannot, in the candidate's words. */
type Reach = { to: string } | { skip: string }

const orSkip = (to: string | null, skip: string): Reach => (to === null ? { skip } : { to })

/**
 * Whether a channel reaches the candidate with a message of a topic. A channel that no test has shown to work, or that
 * was refused last time, is used nevertheless: a date that is missed weighs more than a message in vain.
 */
export function reachOf(receiver: Receiver, channel: NoticeChannel, topic: NoticeTopic): Reach {
  if (receiver.deleted) return { skip: '账号已注销' }
  if (!receiver.channels[channel].enabled) return { skip: '已关闭该渠道' }
  switch (channel) {
    case 'sms':
      return orSkip(receiver.phone, '未绑定手机号')
    case 'email':
      return orSkip(receiver.email, '邮箱未确认')
    case 'officialAccount':
      if (receiver.closed.includes(topic)) return { skip: topicClosed(topic) }
      return orSkip(receiver.officialOpenid, '还没有关注公众号')
    case 'subscription':
      return orSkip(receiver.allowed[topic] > 0 ? receiver.openid : null, '没有可用的订阅次数')
  }
}

/** Why the official account sends no more of a topic, in the candidate's words. */
export function topicClosed(topic: NoticeTopic): string {
  return `公众号的“${TOPIC_NAMES[topic]}”已被拒收，请在公众号的消息设置中重新打开`
}

/** Between two tests of one channel. */
const PAUSE_MS = 60_000
/** Tests of one channel within a day. */
const PER_DAY = 5
const DAY_MS = 86_400_000

/** How far back tests count. */
export function testsCountFrom(now: Date): Date {
  return new Date(now.getTime() - DAY_MS)
}

/**
 * When a channel may be tested again, null when at once. `tests` are the instants of its tests, in any order. One in
 * the future was made before a demo clock was moved back and makes nobody wait.
 */
export function testAllowedAt(tests: readonly Date[], now: Date): Date | null {
  const past = tests.map(Number).filter((at) => at <= now.getTime() && at > testsCountFrom(now).getTime())
  past.sort((one, other) => other - one)
  const afterPause = (past[0] ?? Number.NEGATIVE_INFINITY) + PAUSE_MS
  const afterDay = (past[PER_DAY - 1] ?? Number.NEGATIVE_INFINITY) + DAY_MS
  const allowed = Math.max(afterPause, afterDay)
  return allowed > now.getTime() ? new Date(allowed) : null
}

/**
 * Where a test message goes, or why it would reach nobody. It is sent in spite of refused topics, since nothing else can
 * show that they were opened again.
 */
export function testReach(receiver: Receiver, channel: NoticeChannel): Reach {
  return reachOf({ ...receiver, closed: [] }, channel, topicOf('channelTest'))
}

/** Why a test would reach nobody, in the candidate's words; null when it can be sent. */
export function testRefusal(receiver: Receiver, channel: NoticeChannel): string | null {
  const reach = testReach(receiver, channel)
  return 'skip' in reach ? reach.skip : null
}

type Schemas = components['schemas']
type State = Schemas['NoticeChannelState']
type Remedy = Schemas['NoticeChannel']['remedy']

/** How a channel stands for one candidate. */
export interface ChannelState {
  state: State
  /** What the state means, in the candidate's words. */
  detail: string
  /** The one step that mends the channel; null when it is ready. */
  remedy: Remedy
  /** Masked; null where there is none. */
  address: string | null
}

const CONNECT: Record<NoticeChannel, { detail: string; remedy: Remedy }> = {
  sms: {
    detail: '还没有绑定手机号，收不到短信通知',
    remedy: { action: 'bindPhone', label: '绑定手机号' },
  },
  email: {
    detail: '还没有确认邮箱，收不到邮件通知',
    remedy: { action: 'bindEmail', label: '绑定邮箱' },
  },
  officialAccount: {
    detail: '还没有关注公众号，收不到公众号通知',
    remedy: { action: 'follow', label: '关注公众号' },
  },
  subscription: {
    detail: '没有可用的订阅次数，允许一次可以收到一条',
    remedy: { action: 'subscribe', label: '允许订阅消息' },
  },
}

/** What to look at when a test did not arrive. */
const CHECK: Record<NoticeChannel, string> = {
  sms: '请检查手机号是否正确、短信是否被拦截，再发送一次测试',
  email: '请检查垃圾邮件和邮箱地址，再发送一次测试',
  officialAccount: '请确认已关注公众号且没有设为免打扰，再发送一次测试',
  subscription: '请在微信设置中打开订阅消息，再发送一次测试',
}

/** What a refused notice asks for: another address, another follow, another allowance. */
const MEND: Record<NoticeChannel, { detail: string; remedy: Remedy }> = {
  sms: {
    detail: '最近一条短信没有送达，请核对手机号',
    remedy: { action: 'bindPhone', label: '更换手机号' },
  },
  email: {
    detail: '最近一封邮件被退回，请核对邮箱地址',
    remedy: { action: 'bindEmail', label: '更换邮箱' },
  },
  officialAccount: {
    detail: '最近一条公众号消息没有送达，请重新关注',
    remedy: { action: 'follow', label: '重新关注' },
  },
  subscription: {
    detail: '最近一条订阅消息被微信拒收，请重新允许',
    remedy: { action: 'subscribe', label: '重新允许' },
  },
}

function addressOf(channel: NoticeChannel, { phone, email }: Receiver): string | null {
  if (channel === 'sms') return phone && maskPhone(phone)
  return channel === 'email' ? email && maskEmail(email) : null
}

function connected(channel: NoticeChannel, { phone, email, officialOpenid, allowed }: Receiver): boolean {
  if (channel === 'sms') return phone !== null
  if (channel === 'email') return email !== null
  if (channel === 'officialAccount') return officialOpenid !== null
  return noticeTopics.some((topic) => allowed[topic] > 0)
}

/** Following and allowing are heard from WeChat itself; a phone and an address are shown to work by a test alone. */
function proven(channel: NoticeChannel, { confirmedAt, testedAt }: ChannelRecord): boolean {
  if (confirmedAt) return true
  return (channel === 'officialAccount' || channel === 'subscription') && testedAt === null
}

function readyDetail(channel: NoticeChannel, { allowed }: Receiver): string {
  if (channel !== 'subscription') return '可以收到通知'
  const missing = noticeTopics.filter((topic) => allowed[topic] === 0).map((topic) => TOPIC_NAMES[topic])
  return missing.length > 0 ? `还没有可用次数：${missing.join('、')}` : '五类通知都可以收到'
}

/** Some of the official account's messages are refused; the others go on. */
function closedTopics(closed: readonly NoticeTopic[]): { detail: string; remedy: Remedy } {
  const names = closed.map((topic) => TOPIC_NAMES[topic]).join('、')
  const others = closed.length < noticeTopics.length ? '其他类别照常送达。' : ''
  return {
    detail: `公众号已被拒收：${names}。${others}在公众号的消息设置中重新打开后，请发送一条测试`,
    remedy: { action: 'sendTest', label: '已打开，发送测试' },
  }
}

/** How a channel stands: what a candidate chose, whether it has an address, and what tests and notices have shown. */
export function channelState(channel: NoticeChannel, receiver: Receiver): ChannelState {
  const record = receiver.channels[channel]
  const name = CHANNEL_NAMES[channel]
  const address = addressOf(channel, receiver)
  if (!record.enabled) {
    const remedy: Remedy = { action: 'enable', label: '打开' }
    return { state: 'off', detail: `已关闭，不会收到${name}`, remedy, address }
  }
  const testing = record.testNoticeId !== null ? record.testedAt : null
  // A test may have used up the last message that was allowed and can still arrive.
  const underway = channel === 'subscription' && testing !== null
  if (!connected(channel, receiver) && !underway) return { state: 'missing', ...CONNECT[channel], address }
  if (record.failedAt && !(testing && testing > record.failedAt)) {
    return { state: 'failing', ...MEND[channel], address }
  }
  if (channel === 'officialAccount' && receiver.closed.length > 0) {
    return { state: 'failing', ...closedTopics(receiver.closed), address }
  }
  if (testing) {
    const detail = `测试${name}已于 ${displayInstant(testing)} 发出，收到后请点“收到了”`
    return { state: 'testing', detail, remedy: { action: 'confirm', label: '收到了' }, address }
  }
  if (proven(channel, record)) {
    return { state: 'ready', detail: readyDetail(channel, receiver), remedy: null, address }
  }
  const detail = record.testedAt
    ? `测试${name}没有收到。${CHECK[channel]}`
    : `还没有试发过，请发送一条测试${name}`
  return { state: 'untested', detail, remedy: { action: 'sendTest', label: `发送测试${name}` }, address }
}
