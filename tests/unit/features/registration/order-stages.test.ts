import { orderWords } from '../../../../src/features/registration/order-words'
import { unpaidFirst } from '../../../../src/features/registration/orders-store'
import { type PaymentPhase, stageOf } from '../../../../src/features/registration/payment-phase'
import { order } from '../../support/orders'

const PHASES: PaymentPhase[] = ['idle', 'atCashier', 'confirming', 'unconfirmed', 'paymentCancelled']

test.each(['paid', 'cancelled', 'expired', 'refunding', 'refunded'] as const)(
  'an order that the backend calls %s is shown so, whatever this phone was doing',
  (status) => {
    for (const phase of PHASES) expect(stageOf(status, phase)).toBe(status)
  },
)

test('an unpaid order shows a payment that is being confirmed', () => {
  expect(stageOf('unpaid', 'confirming')).toBe('confirming')
  expect(stageOf('unpaid', 'unconfirmed')).toBe('unconfirmed')
  expect(stageOf('unpaid', 'paymentCancelled')).toBe('unpaid')
})

test('a refund says that nothing has to be done', () => {
  expect(orderWords('refunding').detail).toContain('无需操作')
})

test('what waits for a payment stands first, the rest in its order', () => {
  const paid = order({ id: 'a', status: 'paid' })
  const expired = order({ id: 'b', status: 'expired' })
  const unpaid = order({ id: 'c' })
  expect(unpaidFirst([paid, expired, unpaid]).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
