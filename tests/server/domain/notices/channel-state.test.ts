import { channelState, nextTopic } from '../../../../server/src/domain/notices/channel-state'
import type { ChannelRecord, Receiver } from '../../../../server/src/domain/notices/channels'
import type { NoticeChannel } from '../../../../server/src/domain/notices/kinds'

const AT = new Date('2020-07-06T10:02:00+08:00')
const LATER = new Date('2020-07-06T11:02:00+08:00')

const untouched: ChannelRecord = {
  enabled: true,
  testNoticeId: null,
  testedAt: null,
  confirmedAt: null,
  failedAt: null,
  failure: null,
}

/** Somebody whom every channel has an address of, with what one of them has been through. */
function stateOf(channel: NoticeChannel, record: Partial<ChannelRecord> = {}, rest: Partial<Receiver> = {}) {
  const allowed = { registration: 1, exam: 1, change: 1, result: 1, certificate: 1 }
  const channels = { sms: untouched, email: untouched, officialAccount: untouched, subscription: untouched }
  const receiver: Receiver = {
    deleted: false,
    phone: '13800000001',
    email: 'candidate@example.com',
    openid: 'openid',
    officialOpenid: 'official',
    allowed,
    closed: [],
    channels: { ...channels, [channel]: { ...untouched, ...record } },
    off: [],
    ...rest,
  }
  return channelState(channel, receiver, 'exam', new Date('2020-07-20T10:02:00+08:00'))
}

const TESTING = { testNoticeId: 'ntc_1', testedAt: AT }
const CONFIRMED = { testedAt: AT, confirmedAt: AT }
const NOT_RECEIVED = { testedAt: AT }

test.each([
  ['sms', untouched, 'untested', 'sendTest'],
  ['email', untouched, 'untested', 'sendTest'],
  ['officialAccount', untouched, 'ready', undefined],
  ['subscription', untouched, 'ready', undefined],
  ['sms', TESTING, 'testing', 'confirm'],
  ['officialAccount', TESTING, 'testing', 'confirm'],
  ['sms', CONFIRMED, 'ready', undefined],
  ['sms', { ...CONFIRMED, ...TESTING }, 'testing', 'confirm'],
  ['sms', NOT_RECEIVED, 'untested', 'sendTest'],
  ['officialAccount', NOT_RECEIVED, 'untested', 'sendTest'],
  ['subscription', NOT_RECEIVED, 'untested', 'sendTest'],
  ['sms', { ...CONFIRMED, failedAt: LATER }, 'failing', 'bindPhone'],
  ['email', { ...CONFIRMED, failedAt: LATER }, 'failing', 'bindEmail'],
  ['officialAccount', { failedAt: LATER }, 'failing', 'follow'],
  ['subscription', { failedAt: LATER }, 'failing', 'subscribe'],
  ['sms', { ...TESTING, failedAt: LATER }, 'failing', 'bindPhone'],
  ['sms', { ...TESTING, testedAt: LATER, failedAt: AT }, 'testing', 'confirm'],
  ['sms', { ...CONFIRMED, enabled: false }, 'off', 'enable'],
] as const)('%s after %j is %s', (channel, record, state, action) => {
  const { remedy, ...rest } = stateOf(channel, record)
  expect([rest.state, remedy?.action]).toEqual([state, action])
})

test.each([
  ['sms', { phone: null }, 'bindPhone'],
  ['email', { email: null }, 'bindEmail'],
  ['officialAccount', { officialOpenid: null }, 'follow'],
  [
    'subscription',
    { allowed: { registration: 0, exam: 0, change: 0, result: 0, certificate: 0 } },
    'subscribe',
  ],
] as const)('%s with nowhere to go is missing, whatever was confirmed before', (channel, rest, action) => {
  expect(stateOf(channel, CONFIRMED, rest)).toMatchObject({
    state: 'missing',
    remedy: { action },
    address: null,
  })
})

test('addresses are masked', () => {
  expect(stateOf('sms').address).toBe('138****0001')
  expect(stateOf('email').address).toBe('c***@example.com')
  expect(stateOf('officialAccount').address).toBeNull()
})

test('subscription messages are judged by the next notice, and say which topics nothing is left of', () => {
  const none = { registration: 0, exam: 0, change: 0, result: 0, certificate: 0 }
  expect(stateOf('subscription', {}, { allowed: { ...none, result: 1 } })).toMatchObject({
    state: 'missing',
    detail: '下一条是“考试提醒”，没有可用次数，会收不到',
    remedy: { action: 'subscribe' },
  })
  expect(
    stateOf('subscription', {}, { allowed: { ...none, exam: 1, change: 1, certificate: 1 } }),
  ).toMatchObject({
    state: 'ready',
    detail: '下一条“考试提醒”能收到；还没有可用次数：报名通知、成绩通知',
  })
  expect(stateOf('subscription').detail).toBe('五类通知都可以收到')
})

test.each([
  [{ result: false, exam: false, certificate: false }, 'registration'],
  [{ result: false, exam: true, certificate: true }, 'exam'],
  [{ result: true, exam: true, certificate: false }, 'result'],
  [{ result: false, exam: false, certificate: true }, 'certificate'],
])('who waits for %j hears of it next: %s', (awaited, topic) => {
  expect(nextTopic(awaited)).toBe(topic)
})

test('the official account says which of its messages are refused, and how they come back', () => {
  const some = stateOf('officialAccount', CONFIRMED, { closed: ['exam', 'result'] })
  expect(some).toMatchObject({ state: 'failing', remedy: { action: 'sendTest' } })
  expect(some.detail).toMatch(/考试提醒、成绩通知。其他类别照常送达/)
  const closed = ['registration', 'exam', 'change', 'result', 'certificate'] as const
  expect(stateOf('officialAccount', {}, { closed }).detail).not.toContain('照常')
  expect(stateOf('subscription', {}, { closed }).state).toBe('ready')
})
