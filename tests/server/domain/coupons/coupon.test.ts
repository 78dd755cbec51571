import {
  amountsWith,
  type Coupon,
  couponRefusal,
  normalizeCouponCode,
} from '../../../../server/src/domain/orders'

const at = (text: string) => new Date(`${text}+08:00`)
const coupon: Coupon = {
  code: 'SAVE-100',
  route: 'official',
  discountFen: 10_000,
  discountPercent: null,
  certificationCode: null,
  certificationName: null,
  partnerId: null,
  validFrom: at('2020-07-01T00:00:00'),
  validUntil: at('2020-08-01T00:00:00'),
  maxUses: 1,
  used: 0,
}
const NOW = at('2020-07-06T10:00:00')
const titleOf = (changed: Partial<Coupon>, now = NOW) =>
  couponRefusal({ ...coupon, ...changed }, 'tca-architect', now)?.title ?? null

test('a code is read without regard to small letters and blanks', () => {
  expect(normalizeCouponCode(' save-100 ')).toBe('SAVE-100')
})

test('a fixed discount and a share of the price leave the rest to pay', () => {
  expect(amountsWith(coupon, 60_000)).toEqual({ discountFen: 10_000, amountFen: 50_000 })
  const half = { ...coupon, discountFen: null, discountPercent: 50 }
  expect(amountsWith(half, 60_001)).toEqual({ discountFen: 30_000, amountFen: 30_001 })
})

test('whatever the price and the coupon, discount and amount add up and one fen is left to pay', () => {
  for (let price = 1; price < 100_000; price += 997) {
    for (let part = 1; part <= 100; part += 1) {
      for (const each of [
        { ...coupon, discountFen: part * 1_337 },
        { ...coupon, discountFen: null, discountPercent: part },
      ]) {
        const { discountFen, amountFen } = amountsWith(each, price)
        expect(discountFen + amountFen).toBe(price)
        expect(amountFen).toBeGreaterThanOrEqual(1)
        expect(discountFen).toBeGreaterThanOrEqual(0)
      }
    }
  }
})

test('a code counts from its first instant until just before its end', () => {
  expect(titleOf({}, at('2020-06-30T23:59:59.999'))).toBe('优惠码还没有生效')
  expect(titleOf({}, at('2020-07-01T00:00:00'))).toBeNull()
  expect(titleOf({}, at('2020-07-31T23:59:59.999'))).toBeNull()
  expect(titleOf({}, at('2020-08-01T00:00:00'))).toBe('优惠码已过期')
})

test('each rule that refuses says what to do next, with its date where it has one', () => {
  const refusal = (changed: Partial<Coupon>) => couponRefusal({ ...coupon, ...changed }, 'tca-architect', NOW)
  expect(couponRefusal(undefined, 'tca-architect', NOW)?.title).toBe('没有找到这个优惠码')
  expect(titleOf({ used: 1 })).toBe('这个优惠码已被使用')
  expect(titleOf({ route: 'partner', used: 1 })).toBe('这是合作伙伴渠道的优惠码')
  const other = refusal({ certificationCode: 'practitioner', certificationName: '云从业者' })
  expect(other?.detail).toContain('只能用于“云从业者”')
  const expired = refusal({ validUntil: at('2020-07-06T10:00:00') })
  expect(expired).toMatchObject({ date: NOW, rule: '优惠码须在有效期内使用' })
  expect(expired?.detail).toContain('2020年7月6日 10:00')
})
