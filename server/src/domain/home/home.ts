import { addDays, dateOf, startOfDay, toBeijing } from '../../lib/time'
import { type Calendar, type Explanation, explainFollowing } from '../calendar/calendar'
import { resultsPublishedAt, type SittingDates, type SlotInstants } from '../calendar/dates'
import { explainedSitting } from '../calendar/explanations'
import { dateWordsAt } from '../display'
import {
  addressStep,
  checklistStep,
  expiryStep,
  type HomeFacts,
  type HomeRegistration,
  type NextStep,
  payStep,
  resultStep,
  retakeStep,
} from './steps'

/**
 * How urgent a step is, the lowest first: what cannot be made up for goes before what can, a date before none, and
 * what asks something of the candidate before what is only awaited.
 */
const RANK = {
  examToday: 1,
  lastDay: 2,
  pay: 3,
  ticket: 4,
  result: 5,
  task: 6,
  wait: 7,
  checklist: 8,
} as const

type Rank = (typeof RANK)[keyof typeof RANK]

/** A step with its rank; it is written when it is its turn, as the first screen shows two. */
interface RankedStep {
  rank: Rank
  at: string | null
  write(): NextStep
}

function ranked(rank: Rank, step: NextStep | null): RankedStep[] {
  return step ? [{ rank, at: step.at, write: () => step }] : []
}

/** A task; the last day on which it can be done is no day like the others. */
function task(step: NextStep | null, now: Date): RankedStep[] {
  if (!step) return []
  const lastDay = step.at !== null && new Date(step.at) <= startOfDay(addDays(dateOf(now), 1))
  return ranked(lastDay ? RANK.lastDay : RANK.task, step)
}

/** A step before it knows whose exam it is about. */
type Untitled = Pick<NextStep, 'kind' | 'title' | 'at' | 'atLabel' | 'explanation'> & {
  /** Of a promise that was not kept: what was promised and what helps. */
  late?: string
  page: NextStep['target']['page']
}

/** Said of a promise that was not kept. */
const HELP = '请联系考试服务热线'

/** A new result leads the first screen for so many days. */
const RESULT_NEWS_DAYS = 30

/** The exam day counts down to the next thing that happens to the candidate. */
function examDayStep(slot: SlotInstants, explanation: Explanation, now: Date): Untitled {
  const common = { kind: 'examToday', title: '今天考试', page: 'examDay', explanation } as const
  if (now < slot.entersAt) return { ...common, at: toBeijing(slot.entersAt), atLabel: '后入场' }
  if (now < slot.doorClosesAt) return { ...common, at: toBeijing(slot.doorClosesAt), atLabel: '后停止入场' }
  return { ...common, at: toBeijing(slot.endsAt), atLabel: '后结束' }
}

function awaitResultStep(dates: SittingDates, explanation: Explanation, now: Date): Untitled {
  const common = {
    kind: 'awaitResult',
    title: '考试已结束，等待成绩',
    page: 'registration',
    explanation,
  } as const
  const { resultFrom } = dates
  const at = resultsPublishedAt(dates)
  if (now < at) return { ...common, at: toBeijing(at), atLabel: '后可查成绩' }
  const undated = { ...common, at: null, atLabel: null }
  if (dateOf(now) === resultFrom) return { ...undated, title: '成绩今天公布' }
  return {
    ...undated,
    title: '成绩还没有公布',
    late: `原定${dateWordsAt(now)(resultFrom, 'date')}起可查，${HELP}`,
  }
}

/** What one registration asks of the candidate at `now`; nothing once its result was read, or is no news any more. */
function registrationSteps(calendar: Calendar, registration: HomeRegistration, now: Date): RankedStep[] {
  const { id, certificationName, examDate, ticketPublished, resultPublishedAt, resultRead } = registration
  if (resultPublishedAt) {
    const retake = task(retakeStep(calendar, registration, now), now)
    if (retake.length > 0) return retake
    const until = startOfDay(addDays(dateOf(new Date(resultPublishedAt)), RESULT_NEWS_DAYS))
    return ranked(RANK.result, !resultRead && now < until ? resultStep(registration) : null)
  }
  const dates = calendar.datesOf(examDate)
  const slot = dates.slots[registration.slot - 1] ?? dates.slots[0]
  const { provisional, explanation } = explainedSitting(calendar, registration, now)
  const why = explainFollowing(calendar, examDate, now)
  const titled = (rank: Rank, { page, late, ...step }: Untitled): RankedStep[] => {
    const write = (): NextStep => ({
      ...step,
      provisional,
      subtitle: `${certificationName} · ${late ?? `${dateWordsAt(now)(slot.startsAt, 'full', provisional)} 开考`}`,
      target: { page, id },
    })
    return [{ rank, at: step.at, write }]
  }
  if (now >= slot.endsAt) return titled(RANK.wait, awaitResultStep(dates, why.resultFrom, now))
  if (dateOf(now) === examDate) return titled(RANK.examToday, examDayStep(slot, explanation, now))
  if (ticketPublished) {
    const at = toBeijing(slot.entersAt)
    return titled(RANK.ticket, {
      kind: 'ticketReady',
      title: '准考证已发放',
      at,
      atLabel: '后入场',
      explanation,
      page: 'ticket',
    })
  }
  const awaited = { kind: 'awaitTicket', explanation: why.ticketBy, page: 'registration' } as const
  if (now >= dates.ticketBy) {
    const late = `原定${dateWordsAt(now)(dates.ticketBy, 'endOfDay')} 前发放，${HELP}`
    return titled(RANK.ticket, { ...awaited, title: '准考证还没有发放', at: null, atLabel: null, late })
  }
  const at = toBeijing(dates.ticketBy)
  return titled(RANK.wait, { ...awaited, title: '已报名，等待准考证', at, atLabel: '内发放准考证' })
}

const byUrgency = (one: RankedStep, other: RankedStep): number =>
  one.rank - other.rank || (one.at ?? '9').localeCompare(other.at ?? '9')

/**
 * What the candidate should do now, the most urgent first (see `RANK`); none for a visitor and when nothing is pending.
 */
export function* nextSteps(
  calendar: Calendar,
  { orders, registrations, certificates, checklist }: HomeFacts,
  now: Date,
): Generator<NextStep, void> {
  const order = orders.find(({ expiresAt }) => new Date(expiresAt) > now)
  const steps: RankedStep[] = [
    ...ranked(RANK.pay, order ? payStep(order) : null),
    ...registrations.flatMap((each) => registrationSteps(calendar, each, now)),
    ...certificates.flatMap((each) => [
      ...ranked(RANK.task, addressStep(calendar, each, now)),
      ...task(expiryStep(each, now), now),
    ]),
    ...ranked(RANK.checklist, checklist && checklistStep(checklist)),
  ]
  for (const { write } of steps.sort(byUrgency)) yield write()
}
