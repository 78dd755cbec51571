import type { components } from '../../../../contract/schema'
import { addDays, dateOf, startOfDay, toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/dates'
import { displayFullInstant } from '../display'
import type { HomeRegistration } from './home-facts'
import { retakeStep } from './retake-step'

type NextStep = components['schemas']['NextStep']

/** A step with its rank: the lower, the sooner the candidate must see it. */
export interface RankedStep {
  rank: number
  step: NextStep
}

/** A step before it knows whose exam it is about. */
type Untitled = Pick<NextStep, 'kind' | 'title' | 'at' | 'atLabel'> & { page: NextStep['target']['page'] }

/** A new result leads the first screen for so many days. */
const RESULT_NEWS_DAYS = 30

const OUTCOMES = { passed: '已通过', failed: '未通过', absent: '缺考' }

function resultStep({ id, certificationName, outcome }: HomeRegistration): NextStep {
  return {
    kind: 'resultReady',
    title: '成绩已公布',
    subtitle: outcome ? `${certificationName} · ${OUTCOMES[outcome]}` : certificationName,
    at: null,
    atLabel: null,
    target: { page: 'result', id },
  }
}

/** The exam day counts down to the next thing that happens to the candidate. */
function examDayStep(slot: SlotInstants, now: Date): Untitled {
  const common = { kind: 'examToday', title: '今天考试', page: 'examDay' } as const
  if (now < slot.entersAt) return { ...common, at: toBeijing(slot.entersAt), atLabel: '后入场' }
  if (now < slot.doorClosesAt) return { ...common, at: toBeijing(slot.doorClosesAt), atLabel: '后停止入场' }
  return { ...common, at: toBeijing(slot.endsAt), atLabel: '后结束' }
}

function awaitResultStep(resultFrom: string, now: Date): Untitled {
  const common = { kind: 'awaitResult', title: '考试已结束，等待成绩', page: 'registration' } as const
  const at = startOfDay(resultFrom)
  return now < at
    ? { ...common, at: toBeijing(at), atLabel: '后可查成绩' }
    : { ...common, title: '成绩今天公布', at: null, atLabel: null }
}

/** What one registration asks of the candidate at `now`; null once its result is no news any more. */
export function registrationStep(
  calendar: Calendar,
  registration: HomeRegistration,
  now: Date,
): RankedStep | null {
  const { id, certificationName, examDate, ticketPublished, resultPublishedAt } = registration
  if (resultPublishedAt) {
    const retake = retakeStep(calendar, registration, now)
    if (retake) return { rank: 3, step: retake }
    const until = startOfDay(addDays(dateOf(new Date(resultPublishedAt)), RESULT_NEWS_DAYS))
    return now < until ? { rank: 3, step: resultStep(registration) } : null
  }
  const dates = calendar.datesOf(examDate)
  const slot = dates.slots[registration.slot - 1] ?? dates.slots[0]
  const ranked = (rank: number, { page, ...step }: Untitled): RankedStep => ({
    rank,
    step: {
      ...step,
      subtitle: `${certificationName} · ${displayFullInstant(slot.startsAt)} 开考`,
      target: { page, id },
    },
  })
  if (now >= slot.endsAt) return ranked(5, awaitResultStep(dates.resultFrom, now))
  if (dateOf(now) === examDate) return ranked(1, examDayStep(slot, now))
  if (ticketPublished) {
    const at = toBeijing(slot.entersAt)
    return ranked(2, { kind: 'ticketReady', title: '准考证已发放', at, atLabel: '后入场', page: 'ticket' })
  }
  const at = toBeijing(dates.ticketBy)
  const title = '已报名，等待准考证'
  return ranked(4, { kind: 'awaitTicket', title, at, atLabel: '内发放准考证', page: 'registration' })
}
