import { fakeIdNumber } from '../../../server/src/gateways/identity'

test('the stand-in makes ID numbers with a valid check digit in a region that does not exist', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
  for (const seed of [0, 7, 42, 999, 123456]) {
    const digits = [...fakeIdNumber(seed)].map((sign) => (sign === 'X' ? 10 : Number(sign)))
    expect(digits).toHaveLength(18)
    expect(digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11).toBe(1)
    expect(fakeIdNumber(seed)).toMatch(/^990000/)
  }
})
