import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { journeyEvents } from '../../../../server/src/domain/calendar/events'
import { writeCalendar } from '../../../../server/src/domain/calendar/file'
import { readCalendarFile } from '../../../support/calendar-file'
import { journeyFacts } from '../../../support/journey-facts'

const ROOT = join(__dirname, '../../../..')
const AT = new Date('2020-07-06T10:00:00+08:00')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

const fileOf = (facts = journeyFacts(), at = AT, id = 'reg_1') => writeCalendar(id, journeyEvents(facts), at)
const eventOf = (file: string, kind: string) =>
  readCalendarFile(file).find(({ uid }) => uid.startsWith(`${kind}-`))

test('an independent reader finds the whole journey, with reminders a day and 90 minutes before the exam', () => {
  const events = readCalendarFile(fileOf())
  expect(events.map(({ summary, startsAt, endsAt }) => [summary, startsAt, endsAt])).toEqual([
    ['云架构工程师 延期申请截止', '2020-07-14T01:00:00.000Z', '2020-07-14T16:00:00.000Z'],
    ['云架构工程师 准考证最迟发放', '2020-07-20T12:00:00.000Z', '2020-07-20T16:00:00.000Z'],
    ['云架构工程师 考试', '2020-07-25T06:00:00.000Z', '2020-07-25T07:30:00.000Z'],
    ['云架构工程师 公布成绩', '2020-07-29T02:00:00.000Z', '2020-07-29T02:30:00.000Z'],
  ])
  const exam = events[2]
  expect(exam).toMatchObject({ alarms: [1440, 90], cancelled: false, location: null })
  expect(exam?.description).toContain('13:30 入场，14:30 停止入场')
})

test.each([
  ['Etc/GMT+8', -480],
  ['Etc/GMT-13', 780],
])('a device in %s sees the same instants', (zone, offsetMinutes) => {
  const script = join(ROOT, 'tests/support/calendar-file-in-zone.ts')
  const env = { PATH: process.env.PATH, TZ: zone }
  const seen = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: ROOT, env, encoding: 'utf8' }),
  )
  expect(seen).toEqual({ offsetMinutes, file: fileOf(), events: readCalendarFile(fileOf()) })
})

test('lines end with CRLF and are at most 75 octets long, long Chinese ones folded between signs', () => {
  const place =
    '深圳市示例考点，广东省深圳市南山区科技园示例大道一百二十八号示例大厦东座十二楼第三机房'.repeat(3)
  const name = '专有云交付工程师-TDSQL; 高级, 第二版'
  const file = fileOf(journeyFacts({}, { place, name }))
  const lines = file.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
  }
  expect(file).not.toContain('\uFFFD')
  expect(eventOf(file, 'exam')).toMatchObject({ location: place, summary: `${name} 考试` })
})

test('what an operator’s text holds that nobody can read stays out of the file', () => {
  const file = fileOf(
    journeyFacts({}, { place: '示例\u0007考点\r\n三楼\0', name: '云架构\u202e工程师\ud800' }),
  )
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Surrogate}\u202e]/u)
  expect(eventOf(file, 'exam')).toMatchObject({ location: '示例考点 三楼', summary: '云架构工程师 考试' })
})

test('alarms are the last thing in an event, as strict readers want them', () => {
  for (const event of fileOf().split('BEGIN:VEVENT').slice(1)) {
    expect(event.replace(/BEGIN:VALARM[\s\S]*?END:VALARM\r\n/g, '!')).toMatch(/^[^!]*!+END:VEVENT/)
  }
})

test('what may still move is tentative and says so in its name; what an exam already gave is not', () => {
  const may = journeyFacts({ examDate: '2027-01-30' })
  const file = fileOf(may)
  const events = readCalendarFile(file)
  expect(events.map(({ summary, tentative }) => [summary, tentative])).toEqual(
    ['延期申请截止', '准考证最迟发放', '考试', '公布成绩'].map((what) => [`暂定 云架构工程师 ${what}`, true]),
  )
  expect(eventOf(file, 'exam')?.description).toContain('暂定 2027年1月30日 14:00 开考')
  expect(file).not.toMatch(/END:VALARM\r\nSTATUS/)
  expect(file.match(/STATUS:TENTATIVE\r\nBEGIN:VALARM/g)).toHaveLength(events.length)
  const ended = fileOf(journeyFacts({ examDate: '2027-01-30', outcome: 'passed', resultPublishedAt: AT }))
  expect(readCalendarFile(ended).filter(({ tentative }) => tentative)).toEqual([])
})

test('a moved sitting replaces the exam it was', () => {
  const before = eventOf(fileOf(), 'exam')
  const moved = eventOf(fileOf(journeyFacts({ examDate: '2020-08-29' }), later(1)), 'exam')
  expect(moved).toMatchObject({ uid: before?.uid, startsAt: '2020-08-29T06:00:00.000Z' })
  expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 0)
})

test('two registrations share no event', () => {
  const one = readCalendarFile(fileOf()).map(({ uid }) => uid)
  const other = readCalendarFile(fileOf(journeyFacts(), AT, 'reg_2')).map(({ uid }) => uid)
  expect(new Set([...one, ...other]).size).toBe(one.length + other.length)
  expect(fileOf()).not.toContain('reg_1')
})

test('giving the registration back takes every event out, without reminding anybody', () => {
  const events = readCalendarFile(fileOf(journeyFacts({ refundedAt: AT, closedAt: AT }), later(1)))
  expect(events).toHaveLength(4)
  for (const event of events) expect(event).toMatchObject({ cancelled: true, alarms: [] })
})

test('a used deferral leaves the calendar, a retake still to be used enters it', () => {
  const leftClosesAt = new Date('2020-07-15T00:00:00+08:00')
  const deferred = journeyFacts({ examDate: '2020-08-29', deferredFrom: '2020-07-25', leftClosesAt })
  expect(eventOf(fileOf(deferred), 'deferral')).toMatchObject({
    cancelled: true,
    endsAt: leftClosesAt.toISOString(),
  })
  const result = { outcome: 'failed', resultPublishedAt: new Date('2020-07-29T10:00:00+08:00') } as const
  expect(eventOf(fileOf(journeyFacts(result)), 'retake')).toMatchObject({
    cancelled: false,
    endsAt: '2020-09-15T16:00:00.000Z',
  })
  const over = [
    { retakeId: 'reg_2' },
    { liveRegistrationId: 'reg_3' },
    { laterCertificate: { number: 'CA2009-TEST-NEWR' } },
    { moneyBackAt: new Date('2020-08-01T10:00:00+08:00') },
    { otherPerson: true },
  ]
  for (const each of over)
    expect(eventOf(fileOf(journeyFacts({ ...result, ...each })), 'retake')?.cancelled).toBe(true)
})

test('of a revoked certificate nothing is announced any more, and nothing vanishes that was imported', () => {
  const certificate = { expiresOn: '2022-07-28', revoked: true }
  const file = fileOf(journeyFacts({}, { certificate }))
  expect([eventOf(file, 'expiry')?.cancelled, eventOf(file, 'paper')?.cancelled]).toEqual([true, true])
  const posted = fileOf(
    journeyFacts({ paperPostedAt: new Date('2020-08-12T15:30:00+08:00') }, { certificate }),
  )
  expect(eventOf(posted, 'paper')?.cancelled).toBe(false)
})

test('a certificate is announced 90, 60 and 30 days before it ends', () => {
  const file = fileOf(journeyFacts({}, { certificate: { expiresOn: '2022-07-28', revoked: false } }))
  const days = eventOf(file, 'expiry')?.alarms.map((minutes) => minutes / 1440)
  expect(days).toEqual([90, 60, 30])
  expect(eventOf(file, 'paper')?.startsAt).toBe('2020-08-24T01:00:00.000Z')
})
