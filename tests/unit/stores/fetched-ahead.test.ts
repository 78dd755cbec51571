import { ServerClock } from '../../../src/api/server-clock'
import { FetchedAhead } from '../../../src/stores/fetched-ahead'
import type { SessionStore } from '../../../src/stores/session-store'
import { MemoryStorage } from '../support/memory-storage'

const MARK = 'Yk3q8mZrTn1v'
const AT = '2020-07-20T10:02:00+08:00'
/** The device is a minute ahead of the backend. */
const CAME = Date.parse(AT) + 60_000
const TICKET = { registrationId: 'reg_1', number: 'T1' }

/** A phone whose session bears a mark, null for a visitor's, with what it keeps. */
function phone(mark: string | null) {
  const storage = new MemoryStorage()
  const clock = new ServerClock(() => Date.parse(AT) + 3_600_000)
  // Of a session nothing but its mark is read.
  const fetched = new FetchedAhead({ mark } as SessionStore, storage, clock)
  const take = (answer: object, came = CAME) => {
    const all = { mark, servedAt: AT, home: { signedIn: mark !== null }, ticket: null, ...answer }
    fetched.take(JSON.stringify(all), came)
  }
  return { fetched, storage, take, clock }
}

test('home and the ticket are kept as if the app had read them', () => {
  const { fetched, storage, take } = phone(MARK)
  take({ ticket: TICKET })
  const savedAt = Date.parse(AT)
  expect(storage.get('home')).toEqual({ value: { signedIn: true }, savedAt })
  expect(storage.get('ticket:reg_1')).toEqual({ value: TICKET, savedAt })
  expect(fetched.times).toBe(1)
})

test.each([
  ["another candidate's", MARK, 'AAAAAAAAAAAA'],
  ["a visitor's, while somebody is signed in", MARK, null],
  ["a candidate's, while nobody is signed in", null, MARK],
  ["a visitor's, for a session of before there were tokens", '', null],
])('%s is left alone', (_, mine, theirs) => {
  const { fetched, storage, take } = phone(mine)
  take({ mark: theirs, ticket: TICKET })
  expect([...storage.entries]).toEqual([])
  expect(fetched.times).toBe(0)
})

test('where the backend was never heard of, its time is told by when the answer came', () => {
  const { clock, take } = phone(null)
  take({})
  expect(clock.knownNow).toBe(Date.parse(AT) + 3_540_000)
  take({ servedAt: '2020-07-21T10:02:00+08:00' })
  expect(clock.knownNow).toBe(Date.parse(AT) + 3_540_000)
})

// iPhones told nonsense before WeChat 8.0.27.
test.each([
  ['no number', Number.NaN],
  ['in seconds', CAME / 1000],
  ['to come', Date.parse(AT) + 3_600_001],
  ['of more than a day ago', Date.parse(AT) - 23 * 3_600_000],
])('a time of coming that is %s sets no clock, and the answer is kept', (_, came) => {
  const { clock, storage, take } = phone(null)
  take({}, came)
  expect(clock.knownNow).toBeNull()
  expect(storage.get('home')).toMatchObject({ savedAt: Date.parse(AT) })
})

test('what the app has read since stays', () => {
  const { storage, take } = phone(null)
  const newer = { value: { signedIn: false }, savedAt: Date.parse(AT) + 1 }
  storage.set('home', newer)
  take({})
  expect(storage.get('home')).toEqual(newer)
})
