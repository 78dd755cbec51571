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
