import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { displayMoney } from '../display'
import { certificateStep } from './certificate-step'
import { checklistStep } from './checklist-step'
import type { HomeFacts, HomeOrder } from './home-facts'
import { registrationStep } from './registration-step'

type NextStep = components['schemas']['NextStep']

function payStep({ id, certificationName, amountFen, expiresAt }: HomeOrder): NextStep {
  return {
    kind: 'payOrder',
    title: '订单待支付',
    subtitle: `${certificationName} · ${displayMoney(amountFen)}`,
    at: toBeijing(new Date(expiresAt)),
    atLabel: '后订单失效',
    target: { page: 'order', id },
  }
}

/**
 * What the candidate should do now: pay, sit today's exam, look at a ticket or a new result, wait for the next date,
 * renew a certificate, or complete the checklist; null for a visitor and when nothing is pending.
 */
export function nextStep(
  calendar: Calendar,
  { order, registrations, certificates, checklist }: HomeFacts,
  now: Date,
): NextStep | null {
  if (order) return payStep(order)
  const steps = registrations.flatMap((each) => registrationStep(calendar, each, now) ?? [])
  const first = steps.sort((one, other) => one.rank - other.rank)[0]
  return first?.step ?? certificateStep(certificates, now) ?? (checklist ? checklistStep(checklist) : null)
}
