import type { SentMessage } from './demo-api'

/** Channels in the order in which a notice shows them. */
const order = ['subscription', 'officialAccount', 'sms', 'email']

const rank = (channel: string): number => {
  const at = order.indexOf(channel)
  return at < 0 ? order.length : at
}

/** One message, and how often it was handed over: more than once after a crash in the middle of it. */
export interface Handed {
  message: SentMessage
  times: number
}

/** One notice over its channels, or a mail that carries none. */
export interface SentNotice {
  key: string
  title: string
  /** When the newest of its messages was sent. */
  sentAt: string
  messages: Handed[]
}

function handedOver(messages: SentMessage[]): Handed[] {
  const byChannel = new Map<string, Handed>()
  for (const message of messages) {
    const before = byChannel.get(message.channel)
    byChannel.set(message.channel, { message, times: (before?.times ?? 0) + 1 })
  }
  return [...byChannel.values()].sort((a, b) => rank(a.message.channel) - rank(b.message.channel))
}

function noticeOf(key: string, items: SentMessage[]): SentNotice {
  const messages = handedOver(items)
  const instants = items.map(({ sentAt }) => sentAt).sort((a, b) => Date.parse(a) - Date.parse(b))
  return { key, title: messages[0]?.message.title ?? '', sentAt: instants.at(-1) ?? '', messages }
}

/** Puts what was sent, the newest first, together by notice; the notice with the newest message comes first. */
export function groupByNotice(items: SentMessage[]): SentNotice[] {
  const groups = new Map<string, SentMessage[]>()
  for (const message of items) {
    const key = message.noticeId ?? message.id
    groups.set(key, [...(groups.get(key) ?? []), message])
  }
  return [...groups].map(([key, messages]) => noticeOf(key, messages))
}
