import type { components } from '../../http/schema'
import type { HomeOrder, HomeRegistration, HomeRow } from '../../repositories/home'
import type { Calendar } from '../calendar/calendar'
import { displayFullInstant, displayMoney } from '../display'
import { addDays, dateOf, startOfDay, toBeijing } from '../time'
import { checklistStep } from './checklist-step'

type NextStep = components['schemas']['NextStep']

/** A new result leads the first screen for so many days. */
const RESULT_NEWS_DAYS = 30

const OUTCOMES = { passed: '已通过', failed: '未通过', absent: '缺考' }

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

function resultStep(registration: HomeRegistration): NextStep {
  const outcome = registration.outcome ? ` · ${OUTCOMES[registration.outcome]}` : ''
  return {
    kind: 'resultReady',
    title: '成绩已公布',
    subtitle: `${registration.certificationName}${outcome}`,
    at: null,
    atLabel: null,
    target: { page: 'registration', id: registration.id },
  }
}

/** What one registration asks of the candidate, with its rank: the lower, the sooner it is shown. */
function registrationStep(
  calendar: Calendar,
  registration: HomeRegistration,
  now: Date,
): { rank: number; step: NextStep } | null {
  const { id, certificationName, examDate, ticketPublished, resultPublishedAt } = registration
  if (resultPublishedAt) {
    const until = startOfDay(addDays(dateOf(new Date(resultPublishedAt)), RESULT_NEWS_DAYS))
    return now < until ? { rank: 3, step: resultStep(registration) } : null
  }
  const dates = calendar.datesOf(examDate)
  const slot = dates.slots[registration.slot - 1] ?? dates.slots[0]
  const subtitle = `${certificationName} · ${displayFullInstant(slot.startsAt)} 开考`
  const step = (
    kind: NextStep['kind'],
    title: string,
    at: Date,
    atLabel: string,
    page: 'ticket' | 'examDay' | 'registration',
  ) => ({
    kind,
    title,
    subtitle,
    at: toBeijing(at),
    atLabel,
    target: { page, id },
  })
  if (now >= slot.endsAt) {
    const resultAt = startOfDay(dates.resultFrom)
    return {
      rank: 5,
      step: step('awaitResult', '考试已结束，等待成绩', resultAt, '后可查成绩', 'registration'),
    }
  }
  if (dateOf(now) === examDate) {
    const [at, label] =
      now < slot.entersAt
        ? [slot.entersAt, '后入场']
        : now < slot.doorClosesAt
          ? [slot.doorClosesAt, '后停止入场']
          : [slot.endsAt, '后结束']
    return { rank: 1, step: step('examToday', '今天考试', at, label, 'examDay') }
  }
  if (ticketPublished) {
    return { rank: 2, step: step('ticketReady', '准考证已发放', slot.entersAt, '后入场', 'ticket') }
  }
  return {
    rank: 4,
    step: step('awaitTicket', '已报名，等待准考证', dates.ticketBy, '内发放准考证', 'registration'),
  }
}

/**
 * What the candidate should do now: pay, sit today's exam, look at a ticket or a new result, wait for the next date,
 * or complete the checklist; null for a visitor and when nothing is pending.
 */
export function nextStep(calendar: Calendar, home: HomeRow, now: Date): NextStep | null {
  if (home.order) return payStep(home.order)
  const steps = home.registrations.flatMap((each) => registrationStep(calendar, each, now) ?? [])
  const first = steps.sort((one, other) => one.rank - other.rank)[0]
  return first?.step ?? (home.checklist ? checklistStep(home.checklist) : null)
}
