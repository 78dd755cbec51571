import {
  monthlySittingsBefore,
  renewalListedUntil,
  renewalOf,
} from '../../../../server/src/domain/certificates'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const certificate = { issuedOn: '2020-07-29', expiresOn: '2022-07-28', schedule: 'monthly' as const }
const renewal = (now: string, expiresOn = certificate.expiresOn) => {
  const dates = monthlySittingsBefore(calendar, expiresOn)
  return renewalOf(calendar, dates, { ...certificate, expiresOn }, new Date(now))
}

test('the last sitting whose result comes before the certificate ends', () => {
  // The July sitting of 2022 is on the 30th, too late; June's result comes on the 29th.
  expect(renewal('2022-06-01T00:00:00+08:00')?.lastSitting).toBe('2022-06-25')
  expect(renewal('2022-06-01T00:00:00+08:00')?.explanation.derivation).toContain('6月29日出成绩')
})

test('a result on the last day is early enough, one a day later is not', () => {
  expect(renewal('2022-06-01T00:00:00+08:00', '2022-06-29')?.lastSitting).toBe('2022-06-25')
  expect(renewal('2022-05-01T00:00:00+08:00', '2022-06-28')?.lastSitting).toBe('2022-05-28')
})

test('once that sitting has closed there is nothing to say', () => {
  expect(renewal('2022-06-14T23:59:59+08:00')).not.toBeNull()
  expect(renewal('2022-06-15T00:00:00+08:00')).toBeNull()
})

test('of a subject that is listed one by one a sitting can be listed in time until its closing would be past', () => {
  const calendar = calendarWith()
  const listed = { expiresOn: '2022-07-28', schedule: 'listed' as const }
  const until = (at: string) => renewalListedUntil(calendar, listed, new Date(`${at}+08:00`))
  // Its result is out on the third working day: 26, 27, 28.
  expect(until('2022-07-14T23:59')).toBe('2022-07-25')
  expect(until('2022-07-15T00:00')).toBeNull()
  expect(renewalListedUntil(calendar, { ...listed, schedule: 'monthly' }, new Date('2022-04-29'))).toBeNull()
})
