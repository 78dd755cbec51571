import { addDays, dateOf, startOfDay } from '../lib/time'

/** Whole seconds until the next midnight in Beijing, when WeChat and Tencent Cloud begin to count a day's calls anew. */
export function secondsToMidnight(now: number): number {
  const midnight = startOfDay(addDays(dateOf(new Date(now)), 1))
  return Math.ceil((midnight.getTime() - now) / 1000)
}
