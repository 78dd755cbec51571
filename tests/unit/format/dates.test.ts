import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { EXAMPLES } from '../../support/calendar-examples'
import type { shownHere } from '../features/certifications/calendar-dates-at-boundaries'

interface Printed {
  offsetMinutes: number
  words: Record<string, string>
  examples: ReturnType<typeof shownHere>
}

function run<T>(script: string, args: readonly string[], env: Record<string, string> = {}): T {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, script), ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** Closing, ticket, exam and first day of the result, as the calendar shows them. */
const ROWS: Record<string, string[]> = {
  '2020-06-20': ['6月10日 周三 00:00', '6月15日 周一 24:00', '6月20日 周六', '6月24日 周三 起'],
  '2020-07-25': ['7月15日 周三 00:00', '7月20日 周一 24:00', '7月25日 周六', '7月29日 周三 起'],
  '2020-09-26': ['9月16日 周三 00:00', '9月21日 周一 24:00', '9月26日 周六', '9月29日 周二 起'],
  '2024-11-30': ['11月20日 周三 00:00', '11月25日 周一 24:00', '11月30日 周六', '12月4日 周三 起'],
}
const dayBefore = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) - 1).toISOString().slice(0, 10)

describe.each([
  ['Etc/GMT+8', -480],
  ['Etc/GMT-13', 780],
  ['America/Los_Angeles', -420],
])('on a phone in %s', (zone, offsetMinutes) => {
  // One process for everything: a zone is fixed when a process starts.
  let printed: Printed
  beforeAll(() => {
    printed = run<Printed>('print-dates.ts', [], { TZ: zone })
  })

  test('every date is a date of Beijing', () => {
    expect(printed.offsetMinutes).toBe(offsetMinutes)
    expect(printed.words).toEqual({
      aDate: '7月25日 周六',
      aDateAndTime: '7月25日 周六 14:00',
      aDay: '7月25日',
      aDateNobodyKnowsTheYearOf: '2020年6月20日 周六',
      aMonth: '8月',
      aStamp: '7月20日 10:02',
      aTime: '14:00',
      closing: '7月15日 周三 00:00',
      aMillisecondBeforeClosing: '7月14日 周二 23:59',
      endOfDay: '7月20日 周一 24:00',
      day: '7月29日',
      minute: '7月25日 14:00',
      newYear: '2021年1月1日 周五',
      newYearOnceItIsThere: '1月1日 周五',
      endOfTheYearThatEnds: '12月31日 周四 24:00',
      endOfTheYearThatEnded: '2020年12月31日 周四 24:00',
      lastYear: '2020年7月25日 14:00',
      provisional: '暂定 2021年2月27日 周六',
    })
  })

  test.each(EXAMPLES)(
    'the sitting of $examDate is open one millisecond before $closesAt, and closed at that instant',
    ({ examDate, closing }) => {
      expect(printed.examples.find((example) => example.examDate === examDate)).toEqual({
        examDate,
        closing,
        rows: ROWS[examDate],
        detail: { before: `报名 ${closing} 截止`, at: `报名已于 ${closing} 截止` },
        countdown: { before: '0 分 00 秒', at: '截止' },
        countdownOfLastDay: { before: '1 天 0 小时', at: '23 小时 59 分' },
        today: { before: dayBefore(examDate), at: examDate },
        state: { before: 'next', at: 'past' },
      })
    },
  )
})

/** Zones with summer time in both halves of the world, at odd offsets, and at midnight. */
const SUMMER_TIME_ZONES = [
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
]

test("every day of 2019 to 2030, and every half-hour when a phone's own clock changes, reads as Beijing's clock", () => {
  const results = run<{ zone: string }[]>('every-half-hour.ts', SUMMER_TIME_ZONES)
  expect(results).toEqual(SUMMER_TIME_ZONES.map((zone) => ({ zone, summerTime: true, faults: [] })))
})
