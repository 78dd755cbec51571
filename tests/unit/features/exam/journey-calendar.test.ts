import Taro from '@tarojs/taro'
import { ServerClock } from '../../../../src/api/server-clock'
import { type JourneyEvent, reminderText } from '../../../../src/features/exam/calendar-entry'
import { JourneyCalendarStore } from '../../../../src/features/exam/journey-calendar-store'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, ok } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

jest.mock('@tarojs/taro', () => ({ canIUse: jest.fn(() => true), addPhoneCalendar: jest.fn() }))

const add = Taro.addPhoneCalendar as jest.Mock

const event = (id: string, startsAt: string): JourneyEvent => ({
  id,
  title: `云架构工程师 ${id}`,
  startsAt,
  endsAt: startsAt,
  description: '线上考试',
  location: null,
  reminderMinutes: [1440, 60],
})
const exam = event('exam', '2020-07-25T13:30:00+08:00')
const result = event('result', '2020-07-29T10:00:00+08:00')

async function opened(
  events: JourneyEvent[],
  personal = new PersonalStorage(new MemoryStorage()),
  clock = new ServerClock(),
) {
  const fileUrl = 'https://exam.example.com/c/x.ics'
  const { client } = fakeClient({ get: { '/registrations/{id}/calendar': () => ok({ fileUrl, events }) } })
  const store = new JourneyCalendarStore({ api: client, clock, personal }, 'reg_1')
  await store.calendar.load()
  return { store, personal }
}

beforeEach(() => {
  add.mockReset().mockResolvedValue({})
})

test('each tap adds one date in the tap itself, with its times in seconds and its reminder', async () => {
  const { store } = await opened([exam, result])
  const adding = store.add(exam)
  // Before anything was waited for: later the phone would refuse it.
  expect(add.mock.calls.map(([entry]) => entry)).toEqual([
    {
      title: exam.title,
      startTime: Date.parse(exam.startsAt) / 1000,
      endTime: Date.parse(exam.endsAt) / 1000,
      location: '',
      description: '线上考试',
      alarm: true,
      alarmOffset: 86_400,
    },
  ])
  await adding
  expect(store.left).toEqual([result])
  await store.add(result)
  expect(store.left).toEqual([])
})

test('two taps add nothing twice, and neither does another visit', async () => {
  const { store, personal } = await opened([exam])
  await Promise.all([store.add(exam), store.add(exam)])
  expect(add).toHaveBeenCalledTimes(1)
  const again = await opened([exam, result], personal)
  expect(again.store.left).toEqual([result])
})

test('a date that was moved is to be added again', async () => {
  const { store, personal } = await opened([exam])
  await store.add(exam)
  const moved = event('exam', '2020-08-29T13:30:00+08:00')
  expect((await opened([moved], personal)).store.left).toEqual([moved])
})

test('a refused permission is said, and the date is still to be added', async () => {
  add.mockRejectedValue({ errMsg: 'addPhoneCalendar:fail auth deny' })
  const { store } = await opened([exam, result])
  await store.add(exam)
  expect(store.phone.ended).toEqual({ task: 'calendar', outcome: 'refused' })
  expect([store.left.length, store.adding]).toEqual([2, null])
})

describe('how the phone reminds', () => {
  const startsAt = '2020-07-25T13:30:00+08:00'
  const text = (reminderMinutes: number[], now = '2020-07-01T12:00:00+08:00') =>
    reminderText({ startsAt, reminderMinutes }, Date.parse(now))

  test('the earliest reminder is said in days, hours or minutes', () => {
    expect(text([1440, 60])).toBe('提前 1 天提醒')
    expect(text([120])).toBe('提前 2 小时提醒')
    expect(text([45])).toBe('提前 45 分钟提醒')
    expect(text([0])).toBe('到时提醒')
    expect(text([])).toBeNull()
  })

  test('a reminder whose moment has passed is neither said nor asked for', async () => {
    const evening = '2020-07-24T20:00:00+08:00'
    expect(text([1440, 60], evening)).toBe('提前 1 小时提醒')
    expect(text([1440], evening)).toBeNull()
    const clock = new ServerClock()
    const { store } = await opened([exam, { ...exam, reminderMinutes: [1440] }], undefined, clock)
    clock.sync(evening, Date.now())
    for (const each of store.left) await store.add(each)
    expect(add.mock.calls.map(([{ alarm, alarmOffset }]) => [alarm, alarmOffset])).toEqual([
      [true, 3600],
      [false, 0],
    ])
  })

  test('of a date that is in the calendar it says what was asked for then, until that has passed', async () => {
    const clock = new ServerClock()
    const { store, personal } = await opened([exam], undefined, clock)
    clock.sync('2020-07-24T20:00:00+08:00', Date.now())
    await store.add(exam)
    const { store: again } = await opened([exam], personal, clock)
    for (const each of [store, again]) {
      expect(each.reminderText(exam, Date.parse('2020-07-24T20:00:00+08:00'))).toBe('提前 1 小时提醒')
      expect(each.reminderText(exam, Date.parse('2020-07-25T12:31:00+08:00'))).toBeNull()
    }
  })

  test('a date that was added without a reminder says none, one from before that was remembered what it would now', async () => {
    const bare = { ...exam, reminderMinutes: [] }
    const { store } = await opened([bare])
    await store.add(bare)
    expect([store.isAdded(bare), store.reminderText(exam, null)]).toEqual([true, null])
    const personal = new PersonalStorage(new MemoryStorage())
    personal.set('calendar-added:reg_1', [`exam ${startsAt}`])
    const { store: older } = await opened([exam], personal)
    expect([older.isAdded(exam), older.reminderText(exam, null)]).toEqual([true, '提前 1 天提醒'])
  })
})
