import { addDays, addMinutes, atTime, dateOf } from '../../lib/time'
import type { SittingDates } from './sitting-dates'

/** An instant worth jumping to. */
export interface Waypoint {
  label: string
  at: Date
}

/** Office hours begin: the time of day at which what is due on a day is surely out. */
const MORNING = '10:02'

/** Where the demo clock can be moved along one sitting, in order; `slot` is the candidate's own. */
export function waypointsOf(dates: SittingDates, slot: 1 | 2): Waypoint[] {
  const { entersAt, startsAt, endsAt } = dates.slots[slot - 1] ?? dates.slots[0]
  return [
    { label: '报名截止前一分钟', at: addMinutes(dates.registrationClosesAt, -1) },
    { label: '报名截止', at: dates.registrationClosesAt },
    { label: '准考证日', at: atTime(dateOf(addMinutes(dates.ticketBy, -1)), MORNING) },
    { label: '考试日上午', at: atTime(dates.examDate, MORNING) },
    { label: '开始入场', at: entersAt },
    { label: '开考', at: startsAt },
    { label: '考试结束', at: endsAt },
    { label: '成绩日', at: atTime(dates.resultFrom, MORNING) },
    { label: '证书寄出后', at: atTime(addDays(dates.paperBy, 1), MORNING) },
  ]
}
