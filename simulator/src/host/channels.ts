const svg = (body: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`

/** How a channel looks in the panel; icons are Lucide's (ISC licence), constant markup and safe for innerHTML. */
export interface ChannelLook {
  name: string
  icon: string
  /** Who the message comes from, as the receiving app shows it. */
  sender: string
}

const looks: Record<string, ChannelLook> = {
  subscription: {
    name: '订阅消息',
    sender: '服务通知',
    icon: svg(
      '<path d="M10.268 21a2 2 0 0 0 3.464 0"/><path d="M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326"/>',
    ),
  },
  officialAccount: {
    name: '公众号',
    sender: '认证考试助手',
    icon: svg(
      '<path d="M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z"/><path d="M6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14"/><path d="M8 6v8"/>',
    ),
  },
  sms: {
    name: '短信',
    sender: '短信',
    icon: svg(
      '<path d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z"/>',
    ),
  },
  email: {
    name: '邮件',
    sender: '收件箱',
    icon: svg(
      '<path d="m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7"/><rect x="2" y="4" width="20" height="16" rx="2"/>',
    ),
  },
}

/** The look of a channel; one that is new to the panel shows its own name. */
export const lookOf = (channel: string): ChannelLook =>
  looks[channel] ?? { name: channel, icon: '', sender: channel }
