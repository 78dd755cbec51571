import type { Generated } from 'kysely'
import type { NoticeChannel } from '../domain/notices/kinds'

import type { ExamOutcome } from '../domain/registrations/exam-outcome'
import type { RefundState, TradeState } from '../gateways/payment/payment-gateway'
import type { DateText } from './tables-catalogue'

export type OrderStatus = 'unpaid' | 'paid' | 'cancelled' | 'expired' | 'refunding' | 'refunded'

export interface OrdersTable {
  id: string
  number: string
  candidateId: string
  certificationCode: string
  sittingId: string
  /** Always `discountFen` + `amountFen`. */
  priceFen: number
  discountFen: Generated<number>
  couponCode: string | null
  amountFen: number
  status: OrderStatus
  createdAt: Date
  expiresAt: Date
  prepayId: string | null
  paidAt: Date | null
  closedAt: Date | null
  transactionId: string | null
}

export interface RegistrationsTable {
  id: string
  orderId: string
  candidateId: string
  certificationCode: string
  sittingId: string
  attempt: Generated<number>
  slot: 1 | 2
  outcome: ExamOutcome | null
  resultPublishedAt: Date | null
  createdAt: Date
  closedAt: Date | null
  /** The registration whose free retake this is. */
  retakeOf: Generated<string | null>
  /** The exam date that a deferral left, and until when that sitting could be left. */
  deferredFrom: Generated<DateText | null>
  leftClosesAt: Generated<Date | null>
  /** The exam date before the sitting was moved, and why it was. */
  movedFrom: Generated<DateText | null>
  movedReason: Generated<string | null>
  /** The latest closing that was ever promised for this sitting; it is kept when the sitting moves earlier. */
  closesNotBefore: Generated<Date | null>
  refundedAt: Generated<Date | null>
}

/** Orders, what they become, and the state of the stand-ins. */
export interface OrderTables {
  orders: OrdersTable
  paymentNotifications: { id: string; orderId: string | null; receivedAt: Date }
  registrations: RegistrationsTable
  tickets: { registrationId: string; number: string; shortCode: string; publishedAt: Date }
  demoState: { id: number; clockOffsetMs: number | null; outcome: Generated<ExamOutcome> }
  sentMessages: {
    id: string
    /** The notice it carries; null for a mail asked for at once. */
    noticeId: string | null
    channel: NoticeChannel
    title: string
    text: string
    link: string | null
    sentAt: Date
  }
  sandboxPayments: {
    outTradeNo: string
    prepayId: string
    amountFen: number
    openid: string
    state: TradeState
    transactionId: string | null
    refundState: RefundState | null
    callbackHeld: Generated<boolean>
    createdAt: Date
  }
}
