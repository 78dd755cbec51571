import type { Generated } from 'kysely'
import type { CaseDecision, CaseKind, RefundStage } from '../../domain/money'
import type { NoticeChannel } from '../../domain/notices/kinds'
import type { CouponRoute } from '../../domain/orders'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import type { RefundState, TradeState } from '../../gateways/payment/payment-gateway'
import type { DateText } from './catalogue'

type OrderStatus = 'unpaid' | 'paid' | 'cancelled' | 'expired' | 'refunding' | 'refunded'

interface OrdersTable {
  id: string
  number: string
  candidateId: string
  certificationCode: string
  sittingId: string
  /** The date it was placed for; null where it had ended before dates were kept. */
  examDate: Generated<DateText | null>
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
  /** Whom it was placed for. */
  personFingerprint: Generated<string | null>
  /** How the gateway last said that the refund stands; null until it first took it. */
  refundState: Generated<RefundStage | null>
  /** Since when the candidate waits for the money. */
  refundStartedAt: Generated<Date | null>
  /** When it was known that the money is back. */
  refundEndedAt: Generated<Date | null>
}

/** What about money only an operator can decide. */
interface MoneyCasesTable {
  id: string
  /** One matter is one case, however often it is brought. */
  cause: string
  kind: CaseKind
  orderId: string | null
  /** The order as the gateway names it; of an unknown order all there is. */
  outTradeNo: string
  /** The gateway's own number: of the transaction, or the refund's number. */
  reference: string | null
  expectedFen: number | null
  actualFen: number | null
  openedAt: Date
  resolvedAt: Date | null
  decision: CaseDecision | null
  note: string | null
}

interface RegistrationsTable {
  id: string
  orderId: string
  candidateId: string
  certificationCode: string
  sittingId: string
  attempt: Generated<number>
  slot: 1 | 2
  outcome: ExamOutcome | null
  resultPublishedAt: Date | null
  /** When the candidate first opened the result. */
  resultReadAt: Generated<Date | null>
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
  /** Whom it was made for; name and number are kept here once the account belongs to somebody else. */
  personFingerprint: Generated<string | null>
  nameSealed: Generated<string | null>
  idNumberSealed: Generated<string | null>
}

/** Orders, what they become, and the state of the stand-ins. */
export interface OrderTables {
  orders: OrdersTable
  moneyCases: MoneyCasesTable
  /** Bills of the payment gateway that were fetched, by their day. */
  bills: { date: DateText; fetchedAt: Date }
  billLines: {
    billDate: DateText
    outTradeNo: string
    transactionId: string
    /** Null for a payment. */
    outRefundNo: string | null
    amountFen: number
  }
  paymentNotifications: { id: string; orderId: string | null; receivedAt: Date }
  registrations: RegistrationsTable
  ticketNumbers: { number: string; registrationId: string }
  tickets: { registrationId: string; number: string; shortCode: string; publishedAt: Date }
  demoState: { id: number; clockOffsetMs: number | null; outcome: Generated<ExamOutcome> }
  sentMessages: {
    id: string
    /** The notice it carries; null for a mail asked for at once. */
    noticeId: string | null
    channel: NoticeChannel
    title: string
    text: string
    /** Null for a channel that has none, and for mails kept before there was one. */
    html: string | null
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
    outRefundNo: string | null
    callbackHeld: Generated<boolean>
    createdAt: Date
  }
}

/** What a configured link is for. */
export type LinkPurpose = 'trialExam' | 'partnerRegistration'

/** A training partner; it is shown from its date on. */
export interface PartnersTable {
  id: string
  name: string
  city: string
  phone: string | null
  email: string | null
  website: string | null
  effectiveFrom: Generated<DateText>
  position: number
}

/** Coupons and what belongs to the partner route. */
export interface OfferTables {
  partners: PartnersTable
  links: { id: string; purpose: LinkPurpose; label: string; value: string; effectiveFrom: DateText }
  coupons: {
    code: string
    route: CouponRoute
    discountFen: number | null
    discountPercent: number | null
    certificationCode: string | null
    partnerId: string | null
    validFrom: Date
    validUntil: Date
    maxUses: number
    used: Generated<number>
  }
  couponUses: { orderId: string; couponCode: string; usedAt: Date }
}
