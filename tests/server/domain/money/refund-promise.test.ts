import { type RefundFacts, refundPromise, returnsAll } from '../../../../server/src/domain/money'
import { firstPolicy } from '../../../../server/src/seed/settings'

const BEGAN = '2020-07-06T10:00:00+08:00'
const promise = (now: string, facts: Partial<RefundFacts> = {}) =>
  refundPromise(
    firstPolicy.body,
    { status: 'refunding', refundState: 'PROCESSING', refundStartedAt: new Date(BEGAN), ...facts },
    new Date(now),
  )?.state

test.each<[string, RefundFacts['refundState'], string]>([
  ['2020-07-11T09:59:59+08:00', 'PROCESSING', 'toCome'],
  ['2020-07-11T10:00:00+08:00', 'PROCESSING', 'atRisk'],
  ['2020-07-11T10:00:00+08:00', null, 'atRisk'],
  ['2020-07-13T09:59:59+08:00', 'PROCESSING', 'atRisk'],
  ['2020-07-13T10:00:00+08:00', 'PROCESSING', 'broken'],
  ['2020-07-06T13:59:59+08:00', 'NOT_ENOUGH', 'toCome'],
  ['2020-07-06T14:00:00+08:00', 'NOT_ENOUGH', 'atRisk'],
  ['2020-07-06T14:00:00+08:00', 'REFUSED', 'atRisk'],
  ['2020-07-06T14:00:00+08:00', 'CLOSED', 'atRisk'],
])('at %s a refund that is %s is %s', (now, refundState, state) => {
  expect(promise(now, { refundState })).toBe(state)
})

test('money that is back keeps the promise, and an order that nobody gave back has none', () => {
  expect(promise('2021-01-01T00:00:00+08:00', { status: 'refunded' })).toBe('kept')
  expect(promise(BEGAN, { status: 'paid', refundStartedAt: null })).toBeUndefined()
})

test.each([
  ['all of it', { outTradeNo: 'ord_1', amountFen: 100 }, true],
  ['a part', { outTradeNo: 'ord_1', amountFen: 99 }, false],
  ['too much', { outTradeNo: 'ord_1', amountFen: 101 }, false],
  ['nothing said', { outTradeNo: 'ord_1', amountFen: null }, false],
  ['of another order', { outTradeNo: 'ord_2', amountFen: 100 }, false],
])('a refund of %s', (_what, told, all) => {
  expect(returnsAll({ id: 'ord_1', amountFen: 100 }, { outRefundNo: 'any', ...told })).toBe(all)
})
