/** A sitting that the description of the calendar gives as an example; every instant is written in Beijing time. */
export interface CalendarExample {
  examDate: string
  month: string
  /** The first instant at which it can no longer be chosen, and how it is read. */
  closesAt: string
  closing: string
  /** Monday 24:00 of the exam week. */
  ticketBy: string
  /** 00:00 of the third working day after the exam. */
  resultFrom: string
  /** The last day of the three months after it, and the day after that. */
  changeUntil: string
  beyond: string
}

/** Dragon Boat Festival, the plain case, a working Sunday after the exam, and three months clipped to February's end. */
export const EXAMPLES: readonly CalendarExample[] = [
  {
    examDate: '2020-06-20',
    month: '2020-06',
    closesAt: '2020-06-10T00:00:00+08:00',
    closing: '6月10日 00:00',
    ticketBy: '2020-06-16T00:00:00+08:00',
    resultFrom: '2020-06-24T00:00:00+08:00',
    changeUntil: '2020-09-20',
    beyond: '2020-09-21',
  },
  {
    examDate: '2020-07-25',
    month: '2020-07',
    closesAt: '2020-07-15T00:00:00+08:00',
    closing: '7月15日 00:00',
    ticketBy: '2020-07-21T00:00:00+08:00',
    resultFrom: '2020-07-29T00:00:00+08:00',
    changeUntil: '2020-10-25',
    beyond: '2020-10-26',
  },
  {
    examDate: '2020-09-26',
    month: '2020-09',
    closesAt: '2020-09-16T00:00:00+08:00',
    closing: '9月16日 00:00',
    ticketBy: '2020-09-22T00:00:00+08:00',
    resultFrom: '2020-09-29T00:00:00+08:00',
    changeUntil: '2020-12-26',
    beyond: '2020-12-27',
  },
  {
    examDate: '2024-11-30',
    month: '2024-11',
    closesAt: '2024-11-20T00:00:00+08:00',
    closing: '11月20日 00:00',
    ticketBy: '2024-11-26T00:00:00+08:00',
    resultFrom: '2024-12-04T00:00:00+08:00',
    changeUntil: '2025-02-28',
    beyond: '2025-03-01',
  },
]

/** What `judge` says one millisecond before an instant and at it. */
export function around<Judgement>(
  instant: string,
  judge: (now: Date) => Judgement,
): { before: Judgement; at: Judgement } {
  const at = Date.parse(instant)
  return { before: judge(new Date(at - 1)), at: judge(new Date(at)) }
}

/** Minutes by which this process's zone is ahead of UTC in summer. */
export function offsetMinutes(): number {
  return -new Date('2020-07-15T00:00:00Z').getTimezoneOffset()
}
