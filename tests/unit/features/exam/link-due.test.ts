import { linkReadDue } from '../../../../src/features/exam/link-due'
import { onlineTicket } from '../../../support/ticket'

const ENTERS = Date.parse(onlineTicket.slot.entersAt)
const HALF_A_MINUTE = 30_000
const link = (state: 'toCome' | 'now' | 'late' | 'kept') => ({
  ...onlineTicket,
  examLink: { state, next: '' },
})

test.each([
  ['the day before', link('toCome'), ENTERS - 86_400_000, ENTERS + 400],
  ['a moment before the entry', link('now'), ENTERS - 1, ENTERS + 400],
  ['at the entry, when it is late', link('late'), ENTERS, ENTERS + HALF_A_MINUTE],
  ['later, when it still is', link('late'), ENTERS + 7_000, ENTERS + 7_000 + HALF_A_MINUTE],
  ['once it has come', link('kept'), ENTERS - 1, null],
  ['when the exam is over, or on site', { ...onlineTicket, examLink: null }, ENTERS - 1, null],
])('a ticket that was read %s is read anew when its link can have changed', (_, ticket, readAt, due) => {
  expect(linkReadDue(ticket, readAt, 400)).toBe(due)
})
