import type { Failure } from '../../api/failure'
import { routes } from '../../platform/routes'

/** Where a candidate goes on when a change is refused. */
export interface WayOn {
  words: string
  url: string
}

/** The next step when no change is possible at all: of a used up or late retake, registering again. */
export function wayOnAfter(code: string, registrationId: string, certificationCode: string): WayOn {
  switch (code) {
    case 'retake-period-over':
    case 'retake-of-retake':
      return { words: '重新报名', url: routes.certification(certificationCode) }
    case 'retake-used':
    case 'already-registered':
      return { words: '查看我的考试', url: routes.exams() }
    case 'order-unpaid':
      return { words: '查看我的订单', url: routes.orders() }
    default:
      return { words: '查看报名详情', url: routes.registration(registrationId) }
  }
}

/** The registration that stands in the way of a refused change; null where none does. */
export function obstacleOf(failure: Failure): WayOn | null {
  if (failure.kind !== 'problem' || !failure.problem.registrationId) return null
  return { words: '查看已有报名', url: routes.registration(failure.problem.registrationId) }
}
