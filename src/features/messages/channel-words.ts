import type { Schema } from '../../api/contract-types'
import { dateOf, dateWordsAt, timeText } from '../../format/date'
import { known } from '../../format/known'
import type { Tone } from '../../ui/tag/tag'

type Channel = Schema<'NoticeChannel'>

const STATES: Record<Channel['state'], { words: string; tone: Tone }> = {
  ready: { words: '能收到', tone: 'ok' },
  untested: { words: '待测试', tone: 'warning' },
  testing: { words: '等你确认', tone: 'accent' },
  missing: { words: '收不到', tone: 'warning' },
  failing: { words: '没送达', tone: 'danger' },
  off: { words: '已关闭', tone: 'neutral' },
}

/** Whether a channel reaches the candidate, in a word; where it does for some of the `topics` only, for how many. */
export function stateTag(channel: Channel, topics: number): { words: string; tone: Tone } {
  const { state, topicsReached } = channel
  if (!isOffered(channel)) return { words: '未开通', tone: 'neutral' }
  const partly = topicsReached !== undefined && topicsReached > 0 && topicsReached < topics
  if (!partly || (state !== 'ready' && state !== 'missing'))
    return known(STATES, state, { words: '状态未知', tone: 'neutral' })
  return { words: `能收到 ${topicsReached}/${topics} 类`, tone: state === 'ready' ? 'accent' : 'warning' }
}

/** How well the channels cover the candidate's next notice: the figure, and what it means. */
export function coverageText({ ready, of, next }: Schema<'NoticeChannels'>['coverage']): {
  title: string
  detail: string
} {
  const notice = next ? `下一条通知（${next}）` : '下一条通知'
  if (ready === of)
    return { title: '每个渠道都能收到', detail: `${notice}不会错过；消息中心始终保留全部通知。` }
  if (ready === 0)
    return {
      title: '还没有确认能收到的渠道',
      detail: `${notice}可能收不到。${of > 1 ? '至少准备好两个渠道，一个出问题时另一个能补上。' : '消息中心始终保留全部通知。'}`,
    }
  return {
    title: `${ready} 个渠道能收到`,
    detail: `按${notice}计算。${ready === 1 ? '再准备好一个渠道' : '还可以准备好其余渠道'}，一个出问题时另一个能补上。`,
  }
}

/** 10:05 后可再次发送, with its day where that is another one, while the next test has to wait; null once it may be sent. */
export function testWaitText({ testAllowedAt }: Pick<Channel, 'testAllowedAt'>, now: number): string | null {
  if (!testAllowedAt || Date.parse(testAllowedAt) <= now) return null
  const at = Date.parse(testAllowedAt) + 59_999
  return `${dateOf(at) === dateOf(now) ? timeText(at) : dateWordsAt(now)(at, 'minute')} 后可再次发送`
}

/** How many messages of a topic may still be sent. */
export function topicText({ left, refused }: Schema<'SubscriptionTopic'>): string {
  if (left > 0) return `还能收到 ${left} 条`
  return refused ? '上次选择了不接收' : '还没有允许'
}

/** Whether the exam centre has the channel: one that it does without reaches nobody, and nothing mends it. */
export function isOffered({ state, remedy }: Channel): boolean {
  return state !== 'missing' || remedy !== null
}

/** Whether the page says how to follow the official account: nobody does yet, or following anew is what mends a channel. */
export function asksToFollow({ officialAccount, channels }: Schema<'NoticeChannels'>): boolean {
  const following = officialAccount.following || !channels.every(isFollowable)
  return !following || channels.some(({ remedy }) => remedy?.action === 'follow')
}

const isFollowable = (channel: Channel) => channel.channel !== 'officialAccount' || isOffered(channel)
