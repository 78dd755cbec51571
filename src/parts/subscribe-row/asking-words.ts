import type { Schema } from '../../api/contract-types'
import type { AskingScene } from '../../stores/subscription-topics'

type Topic = Schema<'SubscriptionTopic'>['topic']

const NAMES: Record<Topic, string> = {
  registration: '报名',
  exam: '考试',
  change: '考期调整',
  result: '成绩',
  certificate: '证书',
}

/** What a topic brings at that point of the journey. */
const BRINGS: Record<AskingScene, typeof NAMES> = {
  paid: { ...NAMES, exam: '准考证' },
  ticket: NAMES,
  result: { ...NAMES, change: '变更' },
}

/** What the row promises: a message of each topic that it asks for, and of no other. */
export function askingWords(scene: AskingScene, topics: readonly { topic: Topic }[]) {
  const names = BRINGS[scene]
  // What is left to ask for may all come after the exam.
  const before = scene !== 'result' && topics.some(({ topic }) => topic === 'exam' || topic === 'change')
  const title = before ? '考试前提醒我' : '有新进展时提醒我'
  const asked = topics.map(({ topic }) => names[topic])
  const last = asked.pop() ?? ''
  const detail =
    asked.length > 0 ? `${asked.join('、')}和${last}，各发一条微信提醒` : `${last}，发一条微信提醒`
  return { title, detail }
}
