import type { Failure } from '../../api/failure'
import { routes } from '../../platform/routes'

/** The way on after a refused order: to a page, reading the details anew, or leaving the coupon out. */
export type WayOn =
  | { words: string; url: string }
  | { words: string; reload: true }
  | { words: string; withoutCoupon: true }

/** Where a candidate goes on when an order of `code` was refused; null where only the text helps. */
export function wayOn(failure: Failure, code: string): WayOn | null {
  if (failure.kind !== 'problem') return null
  const { orderId, registrationId, certificationCode } = failure.problem
  switch (failure.code) {
    case 'account-not-ready':
      return { words: '补齐报名资料', url: routes.checklist(code) }
    case 'order-unpaid':
      return { words: '查看该订单', url: orderId ? routes.order(orderId) : routes.orders() }
    case 'already-registered':
      return {
        words: '查看已有报名',
        url: registrationId ? routes.registration(registrationId) : routes.exams(),
      }
    case 'prerequisite-missing':
      return {
        words: '查看先修认证',
        url: certificationCode ? routes.certification(certificationCode) : routes.catalogue(),
      }
    case 'sitting-closed':
    case 'sitting-sold-out':
    case 'sitting-limit-reached':
    case 'sitting-unknown':
      return { words: '选择其他考期', url: routes.sitting(code) }
    case 'certification-unknown':
      return { words: '浏览认证', url: routes.catalogue() }
    case 'coupon-not-usable':
      return { words: '不用优惠码，继续报名', withoutCoupon: true }
    case 'price-changed':
    case 'rules-changed':
    case 'idempotency-key-reused':
      return { words: '查看最新信息', reload: true }
    default:
      return null
  }
}
