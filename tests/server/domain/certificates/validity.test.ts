import { certificateNumberOf, daysLeft, expiryOf, statusOf } from '../../../../server/src/domain/certificates'
import { TYPED_NUMBERS } from '../../../support/typed-names'

test.each([
  ['2020-07-29', '2022-07-28'],
  ['2020-02-29', '2022-02-27'],
  ['2020-01-01', '2021-12-31'],
])('two years from %s end on %s', (issuedOn, expiresOn) => expect(expiryOf(issuedOn, 2)).toBe(expiresOn))

test('the last day still counts, to its last second in Beijing', () => {
  const certificate = { expiresOn: '2022-07-28', revokedAt: null }
  const last = new Date('2022-07-28T23:59:59+08:00')
  const over = new Date('2022-07-29T00:00:00+08:00')
  expect([statusOf(certificate, last), daysLeft('2022-07-28', last)]).toEqual(['valid', 0])
  expect([statusOf(certificate, over), daysLeft('2022-07-28', over)]).toEqual(['expired', 0])
  expect(daysLeft('2022-07-28', new Date('2022-07-27T00:00:00+08:00'))).toBe(1)
})

test('a revocation outweighs the dates', () => {
  const revokedAt = new Date('2021-01-01T00:00:00+08:00')
  for (const expiresOn of ['2020-01-01', '2099-01-01']) {
    expect(statusOf({ expiresOn, revokedAt }, revokedAt)).toBe('revoked')
  }
})

test.each(TYPED_NUMBERS)('the number typed as %j', (typed) => {
  expect(certificateNumberOf(typed)).toBe('CA2008-GDKH-WQH2')
})
