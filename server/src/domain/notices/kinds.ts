import links from '../../../../contract/links.json'
import type { components } from '../../../../contract/schema'

/** What a notice is about. */
export type NoticeKind = components['schemas']['NoticeKind']

/** A channel beside the message centre. */
export type NoticeChannel = components['schemas']['NoticeChannelName']

/** A group of kinds that shares one template at Tencent Cloud SMS, the official account and subscription messages. */
export type NoticeTopic = components['schemas']['SubscriptionTopic']['topic']

/** Every channel, in the order in which people see them. */
export const noticeChannels: readonly NoticeChannel[] = ['sms', 'email', 'officialAccount', 'subscription']

/** Every topic, in the order of a candidate's journey: the five templates a candidate may allow. */
export const noticeTopics: readonly NoticeTopic[] = [
  'registration',
  'exam',
  'change',
  'result',
  'certificate',
]

const TOPICS: Record<NoticeKind, NoticeTopic> = {
  registrationConfirmed: 'registration',
  formalNotice: 'exam',
  examTomorrow: 'exam',
  examToday: 'exam',
  dateChanged: 'change',
  resultDayChanged: 'change',
  retakeEndChanged: 'change',
  deferralAccepted: 'change',
  retakeAccepted: 'change',
  refundAccepted: 'change',
  refundPaid: 'change',
  resultPublished: 'result',
  paperPosted: 'certificate',
  certificateExpiring: 'certificate',
  channelTest: 'registration',
}

/** The topic of a kind; a test message borrows the first one's template. */
export function topicOf(kind: NoticeKind): NoticeTopic {
  return TOPICS[kind]
}

/** How the cause of a registration's confirmation begins; the registration's id follows. */
export const registeredCausePrefix = 'registered:'

/** What people call a channel. */
export const CHANNEL_NAMES: Record<NoticeChannel, string> = {
  sms: '短信',
  email: '邮件',
  officialAccount: '公众号',
  subscription: '订阅消息',
}

/** What people call a topic, as the template they are asked for is titled. */
export const TOPIC_NAMES: Record<NoticeTopic, string> = {
  registration: '报名通知',
  exam: '考试提醒',
  change: '变更通知',
  result: '成绩通知',
  certificate: '证书提醒',
}

/** A page of the mini-program with what it shows. */
export type Target = components['schemas']['Target']

const addresses: Record<Target['page'], string> = links

/**
 * The mini-program page a message opens, without a leading slash, as WeChat wants it. The notice's id and the channel
 * travel along, so that the app can say which push was tapped.
 */
export function pagePath(target: Target, push?: { noticeId: string; via: NoticeChannel }): string {
  const path = addresses[target.page].slice(1).replace('{id}', encodeURIComponent(target.id ?? ''))
  if (!push) return path
  return `${path}${path.includes('?') ? '&' : '?'}notice=${push.noticeId}&via=${push.via}`
}
