import type { Schema } from '../../../../src/api/contract-types'
import {
  asksToFollow,
  coverageText,
  stateTag,
  testWaitText,
  topicText,
} from '../../../../src/features/messages/channel-words'
import { deliveryState, deliveryText } from '../../../../src/features/messages/message-words'
import { in2020 } from '../../support/dates'
import { channel, channels, topic } from '../../support/notices'

type Delivery = Schema<'Delivery'>

const delivery = (changes: Partial<Delivery>): Delivery => ({
  channel: 'sms',
  state: 'sent',
  at: '2020-07-20T10:02:00+08:00',
  reason: null,
  openedAt: null,
  ...changes,
})

describe('the delivery record', () => {
  test.each<[Partial<Delivery>, string, string]>([
    [{}, '已发送', '7月20日 10:02 发出'],
    [{ openedAt: '2020-07-20T10:05:00+08:00' }, '已打开', '7月20日 10:02 发出 · 7月20日 10:05 打开'],
    [{ state: 'skipped', at: null, reason: '还没有关注公众号' }, '未发送', '还没有关注公众号'],
    [{ state: 'waiting', at: null }, '等待发送', '正在排队，稍后发出'],
    [{ state: 'dead', at: null }, '没有送达', '多次尝试没有成功，考务人员会处理'],
  ])('of %j says %s: %s', (changes, state, text) => {
    expect(deliveryState(delivery(changes)).words).toBe(state)
    expect(deliveryText(delivery(changes), in2020)).toBe(text)
  })
})

test('the meter says how many channels reach the candidate with the next notice, and what that is worth', () => {
  const next = '考试提醒'
  expect(coverageText({ ready: 4, of: 4, next })).toEqual({
    title: '每个渠道都能收到',
    detail: '下一条通知（考试提醒）不会错过；消息中心始终保留全部通知。',
  })
  expect(coverageText({ ready: 1, of: 4, next })).toEqual({
    title: '1 个渠道能收到',
    detail: '按下一条通知（考试提醒）计算。再准备好一个渠道，一个出问题时另一个能补上。',
  })
  expect(coverageText({ ready: 0, of: 4 }).title).toBe('还没有确认能收到的渠道')
})

test.each([
  ['ready', 5, '能收到', 'ok'],
  ['ready', 1, '能收到 1/5 类', 'accent'],
  ['missing', 2, '能收到 2/5 类', 'warning'],
  ['missing', 0, '收不到', 'warning'],
  ['failing', 3, '没送达', 'danger'],
  ['ready', undefined, '能收到', 'ok'],
] as const)(
  'a channel that is %s and reaches with %s of five topics says %s',
  (state, topicsReached, words, tone) => {
    const remedy = state === 'missing' ? ({ action: 'bindPhone', label: '绑定手机号' } as const) : null
    expect(stateTag(channel({ state, topicsReached, remedy }), 5)).toEqual({ words, tone })
  },
)

test('a channel that the exam centre does without is no fault of the candidate’s, and nobody is asked to follow for it', () => {
  const off = channel({ channel: 'officialAccount', state: 'missing', topicsReached: 0, remedy: null })
  expect(stateTag(off, 5)).toEqual({ words: '未开通', tone: 'neutral' })
  const account = { name: '认证考试助手', following: false, qrCodeUrl: null }
  expect(asksToFollow(channels([], { officialAccount: account, channels: [off] }))).toBe(false)
})

test('a test that has to wait says until when, and nothing once it may be sent', () => {
  const testAllowedAt = '2020-07-20T10:04:00+08:00'
  const now = Date.parse('2020-07-20T10:02:30+08:00')
  expect(testWaitText({ testAllowedAt }, now)).toBe('10:04 后可再次发送')
  expect(testWaitText({ testAllowedAt }, Date.parse(testAllowedAt))).toBeNull()
  expect(testWaitText({ testAllowedAt: '2020-07-21T10:04:00+08:00' }, now)).toBe('7月21日 10:04 后可再次发送')
  expect(testWaitText({ testAllowedAt: null }, now)).toBeNull()
})

test('a topic says how many messages are left, or what the candidate chose', () => {
  expect(topicText(topic('exam', { left: 2 }))).toBe('还能收到 2 条')
  expect(topicText(topic('exam', { refused: true }))).toBe('上次选择了不接收')
  expect(topicText(topic('exam'))).toBe('还没有允许')
})

test.each([
  { following: false, action: null, asks: true },
  { following: true, action: null, asks: false },
  { following: true, action: 'follow', asks: true },
] as const)(
  'how to follow is said where it mends something: $following, $action',
  ({ following, action, asks }) => {
    const account = { name: '认证考试助手', following, qrCodeUrl: null }
    const remedy = action && { action, label: '重新关注' }
    const own = channels([], { officialAccount: account, channels: [channel({ remedy })] })
    expect(asksToFollow(own)).toBe(asks)
  },
)
