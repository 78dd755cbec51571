import { examDayAt } from '../../../../src/features/exam/exam-day'
import { adviceOf } from '../../../../src/features/exam/exam-day-words'
import { onlineTicket } from '../../../support/ticket'

const { slot } = onlineTicket
const at = (instant: string, afterMs = 0) => examDayAt(slot, Date.parse(instant) + afterMs)

describe('the exam day', () => {
  test.each([
    ['a millisecond before entry', slot.entersAt, -1, 'before', slot.entersAt],
    ['at entry', slot.entersAt, 0, 'entering', slot.startsAt],
    ['a millisecond before the start', slot.startsAt, -1, 'entering', slot.startsAt],
    ['at the start', slot.startsAt, 0, 'doorOpen', slot.doorClosesAt],
    ['a millisecond before the door closes', slot.doorClosesAt, -1, 'doorOpen', slot.doorClosesAt],
    ['when the door closes', slot.doorClosesAt, 0, 'doorClosed', slot.endsAt],
    ['at the end', slot.endsAt, 0, 'over', null],
  ])('%s shows what comes next', (_, instant, afterMs, phase, countTo) => {
    expect(at(instant, afterMs)).toEqual({ phase, countTo })
  })
})

test.each([
  ['before', '带好证件，提前查好去考点的路线'],
  ['entering', '现在可以入场，请到考点签到'],
] as const)('at a test centre nobody is told to log in: %s says %s', (phase, advice) => {
  expect(adviceOf(phase, { ticket: { mode: 'onSite' }, examLink: undefined })).toBe(advice)
  expect(adviceOf(phase, { ticket: { mode: 'online' }, examLink: onlineTicket.examLink })).not.toBe(advice)
})
