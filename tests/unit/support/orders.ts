import type { Schema } from '../../../src/api/contract-types'
import { why } from './dates'

/** An unpaid order as the backend sends it; `changes` makes it another. */
export function order(changes: Partial<Schema<'Order'>> = {}): Schema<'Order'> {
  return {
    id: 'ord-1',
    number: '8F3K-22QD',
    status: 'unpaid',
    certification: { code: 'tca-architect', name: '云架构工程师', shortName: 'TCA', level: 'associate' },
    sitting: {
      id: 'tca-architect-2020-08',
      examDate: '2020-08-29',
      mode: 'online',
      city: null,
      provisional: false,
      explanation: why,
    },
    deferredFrom: null,
    priceFen: 60000,
    amountFen: 60000,
    demoFigures: true,
    createdAt: '2020-08-01T10:00:00+08:00',
    expiresAt: '2020-08-01T10:15:00+08:00',
    paidAt: null,
    closedAt: null,
    registrationId: null,
    discountFen: 0,
    refund: null,
    refundPromise: null,
    ...changes,
  }
}

/** The same order once the backend says that it is paid. */
export function paidOrder(): Schema<'Order'> {
  return order({ status: 'paid', paidAt: '2020-08-01T10:02:00+08:00', registrationId: 'reg-1' })
}

/** Parameters for the cashier. */
export const cashierParameters: Schema<'PaymentParameters'> = {
  timeStamp: '1596247200',
  nonceStr: 'Kq2hX9',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'RSA',
  paySign: 'c2lnbmF0dXJl',
}
