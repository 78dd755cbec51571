import { examDayAt } from '../../../../src/features/exam/exam-day'
import { adviceOf, promiseAt } from '../../../../src/features/exam/exam-day-words'
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

describe('how the exam’s link stands', () => {
  const link = (state: 'toCome' | 'now' | 'late' | 'kept') => ({ state, next: state })

  test('only a link that was given leads in; a word from before the entry does not', () => {
    const advice = (state: Parameters<typeof link>[0]) =>
      adviceOf('entering', { ticket: { mode: 'online' }, examLink: link(state) })
    expect(advice('kept')).toBe('现在可以入场，请尽快登录考试系统')
    expect(advice('late')).toBe('late')
    for (const state of ['toCome', 'now'] as const) expect(advice(state)).toContain('请马上拨打热线')
  })

  test('what was to come before the entry is not said after it', () => {
    expect(promiseAt('before', link('toCome'))).toEqual(link('toCome'))
    expect(promiseAt(null, link('toCome'))).toEqual(link('toCome'))
    expect(promiseAt('entering', link('toCome'))).toBeNull()
    expect(promiseAt('doorOpen', link('late'))).toEqual(link('late'))
  })
})
