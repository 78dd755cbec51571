import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { EXAMPLES } from '../../../support/calendar-examples'
import { judgedHere } from '../../../support/calendar-judged'

const ROOT = join(__dirname, '../../../..')

type Judged = ReturnType<typeof judgedHere> & { offsetMinutes: number }

function judgedIn(zone: string): Judged {
  const script = join(ROOT, 'tests/support/calendar-in-zone.ts')
  const env = { PATH: process.env.PATH, TZ: zone }
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: ROOT, env, encoding: 'utf8' }),
  )
}

describe.each([
  ['Etc/GMT+8', -480],
  ['Etc/GMT-13', 780],
  ['America/Los_Angeles', -420],
])('in %s', (zone, offsetMinutes) => {
  // One process for the whole table: a zone is fixed when a process starts.
  let judged: Judged
  beforeAll(() => {
    judged = judgedIn(zone)
  })

  test('the dates of the year are those computed here', () => {
    expect(judged.offsetMinutes).toBe(offsetMinutes)
    expect(judged.year).toEqual(judgedHere().year)
  })

  test.each(EXAMPLES)(
    'the sitting of $examDate is open one millisecond before $closesAt, and closed at that instant',
    ({ examDate, closing }) => {
      expect(judged.examples.find((example) => example.examDate === examDate)).toMatchObject({
        choosing: { before: null, at: `报名已于${closing} 截止` },
        joining: { before: null, at: 'sitting-closed' },
        deferring: { before: null, at: 'deferral-period-over' },
        retaking: { before: null, at: 'retake-period-over' },
        refundOfTheEve: { before: null, at: 'sitting-closed' },
        refundOfFiveDays: { before: null, at: 'refund-period-over' },
      })
    },
  )

  test.each(EXAMPLES)(
    'the sitting of $examDate has its ticket by $ticketBy, its result from $resultFrom and changes to $changeUntil',
    ({ examDate, changeUntil }) => {
      expect(judged.examples.find((example) => example.examDate === examDate)).toMatchObject({
        ticketStep: { before: 'upcoming', at: 'missed' },
        ticketPromise: { before: 'atRisk', at: 'broken' },
        examDay: { before: 'ticketPublished', at: 'examDay' },
        resultStep: { before: 'upcoming', at: 'missed' },
        changeUntil,
        lastDayOfChange: null,
        dayBeyond: 'sitting-beyond-three-months',
      })
    },
  )
})
