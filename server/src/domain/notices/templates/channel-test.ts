import { full, long } from './phrases'
import type { Versions } from './template'

/** Sent over one channel, to see whether it reaches the candidate. */
export const channelTest: Versions<'channelTest'> = [
  {
    title: () => '测试消息',
    summary: () => '收到这条消息，说明这个渠道可以通知到你',
    body: ({ sentAt }) => [
      `这是 ${full(sentAt)} 发出的测试消息。收到它，说明这个渠道可以通知到你。`,
      '下一步：打开小程序的通知渠道页面，确认已收到。',
    ],
    fields: ({ sentAt }) => ({
      subject: '通知渠道',
      event: '测试消息',
      time: long(sentAt),
      remark: '请在小程序中确认已收到',
    }),
  },
]
