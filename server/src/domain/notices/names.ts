import type { NoticeChannel, NoticeTopic } from './kinds'

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
