import {
  confirmationAtRisk,
  deliveryAtRisk,
  resultsAtRisk,
  ticketsAtRisk,
} from '../../../../server/src/domain/notices/promises'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const at = (text: string) => new Date(`${text}+08:00`)
const missing = { examDate: '2020-07-25', count: 3 }

test.each([
  ['2020-07-20T11:59:59.999', undefined],
  ['2020-07-20T12:00:00', 'atRisk'],
  ['2020-07-20T23:59:59.999', 'atRisk'],
  ['2020-07-21T00:00:00', 'broken'],
])('tickets that are missing at %s are %s', (now, state) => {
  expect(ticketsAtRisk(calendar, missing, at(now))?.state).toBe(state)
})

test.each([
  ['2020-07-29T11:59:59.999', undefined],
  ['2020-07-29T12:00:00', 'atRisk'],
  ['2020-07-30T00:00:00', 'broken'],
])('results that are missing at %s are %s', (now, state) => {
  expect(resultsAtRisk(calendar, missing, at(now))?.state).toBe(state)
})

test('results that a holiday puts off are at risk of nothing before they can be out', () => {
  const late = { examDate: '2024-09-28', count: 3 }
  expect(resultsAtRisk(calendar, late, at('2024-10-08T11:59:59.999'))).toBeNull()
  expect(resultsAtRisk(calendar, late, at('2024-10-08T12:00:00'))?.state).toBe('atRisk')
})

test.each([
  ['2020-07-20T22:59:59.999', undefined],
  ['2020-07-20T23:00:00', 'atRisk'],
  ['2020-07-21T00:00:00', 'broken'],
])('a notice promised by midnight that no channel took at %s is %s', (now, state) => {
  const undelivered = {
    kind: 'formalNotice',
    promisedBy: at('2020-07-21T00:00:00'),
    count: 1,
    dead: 1,
  } as const
  const found = deliveryAtRisk(undelivered, at(now))
  expect(found?.state).toBe(state)
  if (found) expect(found.why).toBe('1 notice handed to no channel yet, 1 with a dead letter')
})

test('a payment that nobody confirmed is at risk at once, and says by when and how many', () => {
  const order = { orderNumber: '8F3K-22QD', examDate: '2020-07-25', paidAt: at('2020-07-06T10:00:00') }
  const risk = confirmationAtRisk(calendar, order, at('2020-07-06T10:00:00'))
  expect(risk).toMatchObject({
    state: 'atRisk',
    subject: '8F3K-22QD',
    promisedBy: '2020-07-08T00:00:00+08:00',
  })
  expect(confirmationAtRisk(calendar, order, at('2020-07-08T00:00:00')).state).toBe('broken')
  expect(ticketsAtRisk(calendar, missing, at('2020-07-21T00:00:00'))?.why).toBe(
    '3 registrations without a ticket',
  )
})
