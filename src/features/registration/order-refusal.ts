import type { Failure } from '../../api/failure'
import { type WayPast, wayPast } from '../../parts/register/way-past'
import { routes } from '../../platform/routes'

/** The way on after a refused order: to a page, reading the details anew, or leaving the coupon out. */
export type WayOn = WayPast | { words: string; reload: true } | { words: string; withoutCoupon: true }

/** Where a candidate goes on when an order of `code` for a sitting was refused; null where only the text helps. */
export function wayOn(failure: Failure, code: string, sittingId: string): WayOn | null {
  if (failure.kind !== 'problem') return null
  switch (failure.code) {
    case 'account-not-ready':
      return { words: '补齐报名资料', url: routes.checklist(code, sittingId) }
    case 'order-unpaid':
    case 'already-registered':
    case 'prerequisite-missing':
      return wayPast({ ...failure.problem, code: failure.code })
    case 'sitting-closed':
    case 'sitting-sold-out':
    case 'sitting-limit-reached':
    case 'sitting-unknown':
      return { words: '选择其他考期', url: routes.sitting(code) }
    case 'certification-unknown':
      return { words: '浏览认证', url: routes.catalogue() }
    case 'coupon-not-usable':
      return { words: '不用优惠码，继续报名', withoutCoupon: true }
    case 'sitting-moved':
    case 'price-changed':
    case 'rules-changed':
    case 'idempotency-key-reused':
      return { words: '查看最新信息', reload: true }
    default:
      return null
  }
}
