import { Intentions } from '../../../src/api/intentions'
import { ServerClock } from '../../../src/api/server-clock'
import type { Asked, SubscriptionAnswer } from '../../../src/platform/subscribe'
import { ChannelsStore } from '../../../src/stores/channels-store'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { SubscriptionStore } from '../../../src/stores/subscription-store'
import { topicsToTopUp } from '../../../src/stores/subscription-topics'
import { fakeClient, offline, ok } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'
import { channel, channels, topic } from '../support/notices'

jest.mock('@tarojs/taro', () => ({}))

const ALL = [topic('registration'), topic('exam'), topic('change'), topic('result'), topic('certificate')]
const asked: Asked = { outcome: 'done', answers: [] }
const answered = (answer: SubscriptionAnswer): Asked => ({
  outcome: 'done',
  answers: ['exam', 'change', 'result'].map((name) => ({ templateId: `standin-${name}`, answer })),
})

interface Setup {
  value?: ReturnType<typeof channels>
  answers?: Asked
  storage?: PersonalStorage
  /** Whether the backend answers. */
  up?: () => boolean
}

function setUp({ value = channels(ALL), answers = asked, storage, up = () => true }: Setup = {}) {
  const personal = storage ?? new PersonalStorage(new MemoryStorage())
  const allowed = ALL.map((each) => ({ ...each, left: 1 }))
  const { client, calls } = fakeClient({
    post: { '/subscriptions': () => (up() ? ok(channels(allowed)) : offline()) },
  })
  const store = new ChannelsStore({ api: client, clock: new ServerClock(), personal })
  store.channels.accept(value)
  const request = jest.fn(async () => answers)
  const subscriptions = new SubscriptionStore({
    api: client,
    intentions: new Intentions(personal),
    storage: personal,
    channels: store,
    requestSubscriptions: request,
  })
  const names = (scene: 'paid' | 'ticket' | 'result') =>
    subscriptions.topicsAt(scene).map((each) => each.topic)
  return { subscriptions, calls, request, personal, names }
}

test('after paying, what comes next is asked for: three topics, as older clients take no more', () => {
  const { names } = setUp()
  expect(names('paid')).toEqual(['exam', 'change', 'result'])
  expect(names('result')).toEqual(['certificate', 'result', 'change'])
})

test('a topic with a message left, or one that was refused, is not asked for again', () => {
  const { names } = setUp({
    value: channels([topic('exam', { left: 1 }), topic('change', { refused: true })]),
  })
  expect(names('ticket')).toEqual([])
})

test('who comes to be asked is asked for the topics with the fewest messages left, the next notice’s first', () => {
  const value = channels([topic('registration'), topic('exam', { left: 2 }), topic('result')])
  const next = (name: string) => topicsToTopUp({ ...value, coverage: { ready: 0, of: 4, next: name } })
  expect(next('result').map((each) => each.topic)).toEqual(['result', 'registration', 'exam'])
})

test('of topics with none left, refused ones come last: with three to a question the others would never be asked for', () => {
  const value = channels(ALL.map((each, index) => ({ ...each, refused: index < 3 })))
  expect(topicsToTopUp(value).map((each) => each.topic)).toEqual([
    'result',
    'certificate',
    'registration',
    'exam',
    'change',
  ])
  // Nor once the others have some left.
  const later = channels(ALL.map((each, index) => ({ ...each, refused: index < 3, left: index < 3 ? 0 : 1 })))
  expect(topicsToTopUp(later).map((each) => each.topic)).toEqual(
    topicsToTopUp(value).map((each) => each.topic),
  )
})

test.each([
  ['accept', 'done'],
  ['reject', 'declined'],
  ['ban', 'declined'],
] as const)('where every answer is %s, asking has come to %s', async (answer, outcome) => {
  const { subscriptions } = setUp({ answers: answered(answer) })
  await subscriptions.ask(ALL)
  expect(subscriptions.outcome).toBe(outcome)
})

test('who switched subscription messages off is not asked at all', () => {
  const off = channel({ channel: 'subscription', enabled: false, state: 'off' })
  expect(setUp({ value: channels(ALL, { channels: [off] }) }).names('ticket')).toEqual([])
})

test('the question is asked in the tap itself, and once for two taps', async () => {
  const { subscriptions, request } = setUp({ answers: answered('accept') })
  const first = subscriptions.ask(ALL)
  expect(request).toHaveBeenCalledTimes(1)
  await Promise.all([first, subscriptions.ask(ALL)])
  expect(request).toHaveBeenCalledTimes(1)
})

test('the backend hears every answer, and nothing is left to ask', async () => {
  const { subscriptions, calls, names } = setUp({ answers: answered('accept') })
  await subscriptions.ask(subscriptions.topicsAt('ticket'))
  expect(calls.map(({ operation, options }) => [operation, options?.body])).toEqual([
    ['POST /subscriptions', { answers: answered('accept').answers }],
  ])
  expect(names('ticket')).toEqual([])
})

test.each(['reject', 'ban', 'filter'] as const)('after %s the row is gone for good', async (answer) => {
  const first = setUp({ answers: answered(answer), up: () => false })
  await first.subscriptions.ask(first.subscriptions.topicsAt('ticket'))
  expect(first.names('ticket')).toEqual([])
  const restarted = setUp({ storage: first.personal })
  expect(restarted.names('ticket')).toEqual([])
})

test('a lost answer is repeated with the same key, also after a restart', async () => {
  const first = setUp({ answers: answered('accept'), up: () => false })
  await first.subscriptions.ask(ALL)
  const second = setUp({ storage: first.personal })
  expect(second.names('ticket')).toEqual([])
  await second.subscriptions.send()
  await second.subscriptions.send()
  const keys = [...first.calls, ...second.calls].map(({ options }) => options?.idempotencyKey)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('answers of two questions go out one by one, each under its own key', async () => {
  let up = false
  const { subscriptions, calls } = setUp({ answers: answered('accept'), up: () => up })
  await subscriptions.ask(ALL)
  await subscriptions.ask(ALL)
  up = true
  await subscriptions.send()
  const [firstKey, , ...sent] = calls.map(({ options }) => options?.idempotencyKey)
  expect(sent[0]).toBe(firstKey)
  expect(new Set(sent).size).toBe(2)
})

test('the main switch that is off is said, and nothing is posted', async () => {
  const { subscriptions, calls, names } = setUp({ answers: { outcome: 'switchedOff', answers: [] } })
  await subscriptions.ask(ALL)
  expect(subscriptions.outcome).toBe('switchedOff')
  expect(calls).toEqual([])
  expect(names('ticket')).toHaveLength(3)
})

test('a question that WeChat never answers leaves another try, and a late answer is told to the backend', async () => {
  jest.useFakeTimers()
  const { subscriptions, request, calls } = setUp()
  let answer: (late: Asked) => void = () => undefined
  request.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const asking = subscriptions.ask(ALL.slice(0, 3))
  expect(subscriptions.asking).toBe(true)
  await jest.runAllTimersAsync()
  await asking
  expect([subscriptions.asking, subscriptions.outcome]).toEqual([false, 'unanswered'])
  answer(answered('accept'))
  await jest.runAllTimersAsync()
  expect([subscriptions.outcome, calls.length]).toEqual(['done', 1])
  jest.useRealTimers()
})
