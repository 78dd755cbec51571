import type { components } from '../../../../contract/schema'
import { maskEmail, maskPhone } from '../account'
import { dateWordsAt } from '../display'
import { CHANNEL_OFF, type ChannelRecord, type Receiver } from './channels'
import { CHANNEL_NAMES, type NoticeChannel, type NoticeTopic, noticeTopics, TOPIC_NAMES } from './kinds'

/** What a candidate waits for, of which the next notice will be. */
export interface Awaited {
  /** An exam that was sat, and whose result is not published. */
  result: boolean
  exam: boolean
  certificate: boolean
}

/** The topic of the next notice that is to be expected; the result of one sitting comes before the ticket of the next. */
export function nextTopic({ result, exam, certificate }: Awaited): NoticeTopic {
  if (result) return 'result'
  if (exam) return 'exam'
  return certificate ? 'certificate' : 'registration'
}

type Schemas = components['schemas']
type State = Schemas['NoticeChannelState']
type Remedy = Schemas['NoticeChannel']['remedy']

/** How a channel stands for one candidate. */
export interface ChannelState {
  state: State
  /** What the state means, in the candidate's words. */
  detail: string
  /** The one step that mends the channel; null when it is ready, and where the exam centre does without it. */
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
  subscription: '请在小程序设置中打开订阅消息，再发送一次测试',
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

function connected(
  channel: NoticeChannel,
  { phone, email, officialOpenid, allowed }: Receiver,
  next: NoticeTopic,
): boolean {
  if (channel === 'sms') return phone !== null
  if (channel === 'email') return email !== null
  if (channel === 'officialAccount') return officialOpenid !== null
  return allowed[next] > 0
}

/** No message is left for the next notice, though some may be for later ones. */
function noneLeft({ allowed }: Receiver, next: NoticeTopic): string {
  if (noticeTopics.every((topic) => allowed[topic] === 0)) return CONNECT.subscription.detail
  return `下一条是“${TOPIC_NAMES[next]}”，没有可用次数，会收不到`
}

/** Following and allowing are heard from WeChat itself; a phone and an address are shown to work by a test alone. */
function proven(channel: NoticeChannel, { confirmedAt, testedAt }: ChannelRecord): boolean {
  if (confirmedAt) return true
  return (channel === 'officialAccount' || channel === 'subscription') && testedAt === null
}

function readyDetail(channel: NoticeChannel, { allowed }: Receiver, next: NoticeTopic): string {
  if (channel !== 'subscription') return '可以收到通知'
  const missing = noticeTopics.filter((topic) => allowed[topic] === 0).map((topic) => TOPIC_NAMES[topic])
  if (missing.length === 0) return '五类通知都可以收到'
  return `下一条“${TOPIC_NAMES[next]}”能收到；还没有可用次数：${missing.join('、')}`
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

/**
 * How a channel stands for a notice of the topic that comes next: what a candidate chose, whether it has an address, and
 * what tests and notices have shown.
 */
export function channelState(
  channel: NoticeChannel,
  receiver: Receiver,
  next: NoticeTopic,
  now: Date,
): ChannelState {
  const record = receiver.channels[channel]
  const name = CHANNEL_NAMES[channel]
  const address = addressOf(channel, receiver)
  if (receiver.off.includes(channel))
    return { state: 'missing', detail: `${CHANNEL_OFF}，通知从其他渠道发出`, remedy: null, address: null }
  if (!record.enabled) {
    const remedy: Remedy = { action: 'enable', label: '打开' }
    return { state: 'off', detail: `已关闭，不会收到${name}`, remedy, address }
  }
  const testing = record.testNoticeId !== null ? record.testedAt : null
  // A test may have used up the last message that was allowed and can still arrive.
  const underway = channel === 'subscription' && testing !== null
  if (!connected(channel, receiver, next) && !underway) {
    const detail = channel === 'subscription' ? noneLeft(receiver, next) : CONNECT[channel].detail
    return { state: 'missing', detail, remedy: CONNECT[channel].remedy, address }
  }
  if (record.failedAt && !(testing && testing > record.failedAt)) {
    return { state: 'failing', ...MEND[channel], address }
  }
  if (channel === 'officialAccount' && receiver.closed.length > 0) {
    return { state: 'failing', ...closedTopics(receiver.closed), address }
  }
  if (testing) {
    const detail = `测试${name}已于 ${dateWordsAt(now)(testing, 'minute')} 发出，收到后请点“收到了”`
    return { state: 'testing', detail, remedy: { action: 'confirm', label: '收到了' }, address }
  }
  if (proven(channel, record)) {
    return { state: 'ready', detail: readyDetail(channel, receiver, next), remedy: null, address }
  }
  const detail = record.testedAt
    ? `测试${name}没有收到。${CHECK[channel]}`
    : `还没有试发过，请发送一条测试${name}`
  return { state: 'untested', detail, remedy: { action: 'sendTest', label: `发送测试${name}` }, address }
}
