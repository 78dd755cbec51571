import { newId, newOrderNumber, newShortCode, normalizeShortCode } from '../../../server/src/lib/ids'

test('ids, order numbers and short codes have their fixed forms', () => {
  expect(newId('ord')).toMatch(/^ord_[A-Za-z0-9]{22}$/)
  expect(newOrderNumber()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(newShortCode()).toMatch(/^[2-9A-Z]{6}$/)
  expect(newOrderNumber() + newShortCode()).not.toMatch(/[01BILOSZ]/)
})

test('a short code is understood as people type it', () => {
  expect(normalizeShortCode(' k7m-29q ')).toBe('K7M29Q')
  expect(normalizeShortCode('K7M29')).toBeUndefined()
  expect(normalizeShortCode('K7M290')).toBeUndefined()
})
