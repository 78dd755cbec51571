import { journeyEvents } from '../../../../server/src/domain/calendar/events'
import { writeCalendar } from '../../../../server/src/domain/calendar/file'
import { type NoticeContent, noticeCalendar } from '../../../../server/src/domain/notices/content'
import { readCalendarFile } from '../../../support/calendar-file'
import { journeyFacts } from '../../../support/journey-facts'

const AT = new Date('2020-07-20T10:00:00+08:00')

const exam = { certificationName: '云架构工程师', shortName: '架构 TCA', examDate: '2020-07-25' }
const startsAt = '2020-07-25T14:00:00+08:00'
const ahead = { ...exam, startsAt, ticketBy: '2020-07-21T00:00:00+08:00' }

const dated: NoticeContent[] = [
  {
    kind: 'registrationConfirmed',
    facts: { ...ahead, refundUntil: startsAt, deferUntil: startsAt, orderNumber: '8F3K-22QD' },
  },
  {
    kind: 'formalNotice',
    facts: {
      ...exam,
      place: null,
      startsAt,
      endsAt: '2020-07-25T15:30:00+08:00',
      entersAt: '2020-07-25T13:30:00+08:00',
      doorClosesAt: '2020-07-25T14:30:00+08:00',
      ticketNumber: '20200725001',
    },
  },
  {
    kind: 'dateChanged',
    facts: { ...ahead, movedFrom: '2020-07-18', reason: '场地调整', ticketNumber: null },
  },
  { kind: 'deferralAccepted', facts: { ...ahead, leftDate: '2020-06-20' } },
  { kind: 'retakeAccepted', facts: { ...ahead, failedDate: '2020-06-20' } },
]

test.each(dated)('$kind carries the exam of the calendar link, so that it is not there twice', (content) => {
  const link = readCalendarFile(writeCalendar('reg_1', journeyEvents(journeyFacts()), AT))
  const mail = readCalendarFile(noticeCalendar(content, 'reg_1', AT) ?? '')
  const examOf = (events: typeof mail) => {
    const {
      uid,
      startsAt: start,
      endsAt,
      summary,
      alarms,
    } = events.find((event) => event.uid.startsWith('exam-')) ?? Object(null)
    return { uid, start, endsAt, summary, alarms }
  }
  expect(examOf(mail)).toEqual(examOf(link))
  const known = link.map(({ uid }) => uid)
  expect(mail.map(({ uid }) => uid).filter((uid) => !known.includes(uid))).toEqual([])
})

test('a notice that was sent again late does not undo a later one', () => {
  const [content] = dated
  const sequenceAt = (at: Date) =>
    readCalendarFile((content && noticeCalendar(content, 'reg_1', at)) ?? '')[0]?.sequence ?? Number.NaN
  expect(sequenceAt(AT)).toBeLessThan(sequenceAt(new Date(AT.getTime() + 1_000)))
  expect(sequenceAt(AT)).toBe(sequenceAt(AT))
})

test.each(['refundAccepted', 'refundPaid'] as const)(
  '%s takes out what the mails before it carried, at once',
  (kind) => {
    const [confirmed] = dated
    const before = confirmed && noticeCalendar(confirmed, 'reg_1', AT)
    const ended = { registrationId: 'reg_1', startsAt, ticketBy: ahead.ticketBy }
    const money = { ...exam, amountFen: 60_000, orderNumber: '8F3K-22QD', ended }
    const content: NoticeContent =
      kind === 'refundPaid' ? { kind, facts: money } : { kind, facts: { ...money, seatGone: false } }
    // In the same instant: the end stands nevertheless.
    const after = noticeCalendar(content, null, AT)
    expect([before, after].map((text) => /^METHOD:(.*)$/m.exec(text ?? '')?.[1]?.trim())).toEqual([
      'PUBLISH',
      'CANCEL',
    ])
    const [told, taken] = [readCalendarFile(before ?? ''), readCalendarFile(after ?? '')]
    expect(taken.map(({ uid, startsAt: start }) => [uid, start])).toEqual(
      told.map(({ uid, startsAt: start }) => [uid, start]),
    )
    for (const event of taken) {
      expect(event).toMatchObject({ cancelled: true, alarms: [] })
      expect(event.sequence).toBeGreaterThan(told[0]?.sequence ?? Number.NaN)
    }
  },
)

test('a notice without a date to keep, or without a registration, carries no calendar', () => {
  const facts = { ...exam, amountFen: 60_000, orderNumber: '8F3K-22QD' }
  expect(noticeCalendar({ kind: 'refundPaid', facts }, 'reg_1', AT)).toBeNull()
  expect(dated[0] && noticeCalendar(dated[0], null, AT)).toBeNull()
})
