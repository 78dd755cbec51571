import type { Schema } from '../../api/contract-types'
import { timeText } from '../../format/date'
import type { Tone } from '../../ui/tag/tag'

type Channel = Schema<'NoticeChannel'>

/** Whether a channel reaches the candidate, in a word. */
export const CHANNEL_STATES: Record<Channel['state'], { words: string; tone: Tone }> = {
  ready: { words: '能收到', tone: 'ok' },
  untested: { words: '待测试', tone: 'warning' },
  testing: { words: '等你确认', tone: 'accent' },
  missing: { words: '收不到', tone: 'warning' },
  failing: { words: '没送达', tone: 'danger' },
  off: { words: '已关闭', tone: 'neutral' },
}

/** How well the channels cover the candidate: the figure, and what it means. */
export function coverageText({ ready, of }: Schema<'NoticeChannels'>['coverage']): {
  title: string
  detail: string
} {
  if (ready === of)
    return { title: '每个渠道都能收到', detail: '重要日期不会错过；消息中心始终保留全部通知。' }
  if (ready === 0)
    return { title: '还没有确认能收到的渠道', detail: '至少准备好两个渠道，一个出问题时另一个能补上。' }
  return {
    title: `${ready} 个渠道能收到`,
    detail:
      ready === 1 ? '再准备好一个渠道，一个出问题时另一个能补上。' : '还可以准备好其余渠道，多一份保障。',
  }
}

/** 10:05 后可再次发送, while the next test has to wait; null once it may be sent. */
export function testWaitText({ testAllowedAt }: Pick<Channel, 'testAllowedAt'>, now: number): string | null {
  if (!testAllowedAt || Date.parse(testAllowedAt) <= now) return null
  return `${timeText(Date.parse(testAllowedAt) + 59_999)} 后可再次发送`
}

/** How many messages of a topic may still be sent. */
export function topicText({ left, refused }: Schema<'SubscriptionTopic'>): string {
  if (left > 0) return `还能收到 ${left} 条`
  return refused ? '上次选择了不接收' : '还没有允许'
}
