import type { Calendar } from '../../../../server/src/domain/calendar/calendar'
import {
  type ChangeFacts,
  deferralRefusal,
  retakeRefusal,
  targetRefusal,
} from '../../../../server/src/domain/changes/changes'
import { refundTerms } from '../../../../server/src/domain/changes/refund'
import { closingOf } from '../../../../server/src/domain/registrations/registrations'
import { addDays, addMonthsTo, dateOf, startOfDay } from '../../../../server/src/lib/time'
import { calendarWith } from '../../../support/calendar'
import type { Seeded } from './seeded'

/** A registration of the imagined world, with what happened to it. */
export interface Attempt extends ChangeFacts {
  id: number
  paidAt: Date
  deferrals: { from: string; to: string }[]
}

/** A calendar with a few sittings moved at random, and a history of candidates who try everything. */
export class RandomWorld {
  readonly attempts: Attempt[] = []
  readonly seats = new Map<string, number>()
  readonly capacity = 3
  readonly calendar: Calendar
  readonly dates: string[]
  moneyIn = 0
  moneyBack = 0
  private now = startOfDay('2020-01-02')

  constructor(private readonly random: Seeded) {
    const months = Array.from({ length: 14 }, (_, ahead) => addMonthsTo('2020-01', ahead))
    const moved = months.filter(() => random.below(4) === 0)
    this.calendar = calendarWith({
      overrides: moved.map((month) => {
        const { lastSaturday } = calendarWith().examDateOf(month)
        return [month, { examDate: addDays(lastSaturday, random.below(12) - 8), reason: '调整' }]
      }),
    })
    this.dates = months.map((month) => this.calendar.examDateOf(month).examDate)
  }

  /** Time goes on a little and somebody tries something. */
  step(): void {
    const hours = this.random.pick([1, 13, 24, 70, 120, 240])
    this.now = new Date(this.now.getTime() + hours * 3_600_000 + this.random.below(2))
    for (const attempt of this.attempts) this.publish(attempt)
    const act = this.random.pick([this.buy, this.defer, this.defer, this.retake, this.retake, this.refund])
    act.call(this)
  }

  private taken = (date: string) => this.seats.get(date) ?? 0
  private move = (date: string, by: number) => this.seats.set(date, this.taken(date) + by)

  private target(from: string): string | null {
    const examDate = this.random.pick(this.dates)
    const monthly = (date: string) => ({ examDate: date, month: date.slice(0, 7) })
    const sitting = {
      ...monthly(examDate),
      capacity: this.capacity,
      taken: this.taken(examDate),
      subjects: 0,
    }
    return targetRefusal(this.calendar, monthly(from), sitting, this.now) === null ? examDate : null
  }

  private publish(attempt: Attempt): void {
    if (attempt.closedAt || dateOf(this.now) < this.calendar.datesOf(attempt.examDate).resultFrom) return
    attempt.outcome = this.random.pick(['passed', 'failed', 'absent'])
    attempt.resultPublishedAt = attempt.closedAt = this.now
  }

  private buy(): void {
    const examDate = this.target('2019-12-28') ?? this.random.pick(this.dates)
    const closed = this.now >= this.calendar.datesOf(examDate).registrationClosesAt
    if (closed || this.taken(examDate) >= this.capacity) return
    this.moneyIn += 1
    this.add(examDate, null)
  }

  private add(examDate: string, retakeOf: string | null): void {
    this.move(examDate, 1)
    this.attempts.push({
      id: this.attempts.length,
      examDate,
      month: null,
      createdAt: this.now,
      paidAt: this.now,
      retakeOf,
      outcome: null,
      resultPublishedAt: null,
      ticketPublishedAt: null,
      deferredFrom: null,
      leftClosesAt: null,
      closesNotBefore: null,
      refundedAt: null,
      moneyBackAt: null,
      paperState: null,
      paperPostedAt: null,
      certificateRevokedAt: null,
      closedAt: null,
      retakeId: null,
      liveRegistrationId: null,
      unpaidOrderId: null,
      busyElsewhere: false,
      otherPerson: false,
      laterCertificate: null,
      deferrals: [],
    })
  }

  private defer(): void {
    if (this.attempts.length === 0) return
    const attempt = this.random.pick(this.attempts)
    const to = this.target(attempt.examDate)
    if (!to || deferralRefusal(this.calendar, attempt, [to], this.now)) return
    this.move(attempt.examDate, -1)
    this.move(to, 1)
    attempt.deferrals.push({ from: attempt.examDate, to })
    attempt.leftClosesAt = closingOf(this.calendar, attempt)
    attempt.deferredFrom = attempt.examDate
    attempt.examDate = to
  }

  private retake(): void {
    if (this.attempts.length === 0) return
    const attempt = this.random.pick(this.attempts)
    const { changeUntil } = this.calendar.datesOf(attempt.examDate)
    const later = this.dates.filter((date) => date > attempt.examDate && date <= changeUntil)
    const to = this.target(attempt.examDate)
    if (!to || retakeRefusal(this.calendar, attempt, later, this.now)) return
    attempt.retakeId = String(this.attempts.length)
    this.add(to, String(attempt.id))
  }

  private refund(): void {
    if (this.attempts.length === 0) return
    const attempt = this.random.pick(this.attempts)
    const facts = { ...attempt, ended: attempt.closedAt !== null }
    if (attempt.retakeOf || refundTerms(this.calendar, facts, this.now).refusal) return
    this.moneyBack += 1
    this.move(attempt.examDate, -1)
    attempt.closedAt = attempt.refundedAt = attempt.moneyBackAt = this.now
  }
}
