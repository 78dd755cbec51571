import type { Insertable } from 'kysely'
import type { Calendar } from '../../domain/calendar/calendar'
import { addMonthsTo } from '../../lib/time'
import type { Db } from '../database'
import type { ExamMode, SittingsTable } from '../tables/catalogue'

/** A sitting with its seats and, on site, its city. */
export interface SittingRow {
  id: string
  month: string | null
  examDate: string
  mode: ExamMode
  city: string | null
  capacity: number
  taken: number
}

/** A certification's sittings from one date to another, the earliest first, or undefined for an unknown code. */
export async function listSittingsOf(
  db: Db,
  certificationCode: string,
  from: string,
  to: string,
): Promise<SittingRow[] | undefined> {
  const rows = await db
    .selectFrom('certifications as certification')
    .leftJoin('sittings as sitting', (join) =>
      join
        .onRef('sitting.certificationCode', '=', 'certification.code')
        .on('sitting.examDate', '>=', from)
        .on('sitting.examDate', '<=', to),
    )
    .leftJoin('centres', 'centres.id', 'sitting.centreId')
    .select(['sitting.id', 'sitting.month', 'sitting.examDate', 'sitting.mode', 'centres.city'])
    .select(['sitting.capacity', 'sitting.taken'])
    .where('certification.code', '=', certificationCode)
    .orderBy('sitting.examDate')
    .orderBy('sitting.id')
    .execute()
  if (rows.length === 0) return undefined
  return rows.flatMap(({ id, month, examDate, mode, city, capacity, taken }) =>
    id === null || examDate === null || mode === null || capacity === null || taken === null
      ? []
      : [{ id, month, examDate, mode, city, capacity, taken }],
  )
}

type NewSitting = Insertable<SittingsTable>

/** How many months ahead of the current one can be chosen. */
const MONTHS_AHEAD = 14

/** Seats of a sitting when it is created; `ahead` counts months from the current one. */
export type SeatPlan = (certificationCode: string, ahead: number) => { capacity: number; taken: number }

function monthlySittings(codes: string[], calendar: Calendar, month: string, seats: SeatPlan): NewSitting[] {
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => {
    const of = addMonthsTo(month, ahead)
    const { examDate } = calendar.examDateOf(of)
    return codes.map((code) => ({
      id: `${code}-${of}`,
      certificationCode: code,
      month: of,
      examDate,
      mode: 'online' as const,
      centreId: null,
      examUrl: null,
      ...seats(code, ahead),
    }))
  }).flat()
}

/**
 * Creates what is missing of the coming months' sittings. Existing ones stay as they are: moving one concerns its
 * candidates, too.
 */
export async function ensureMonthlySittings(
  db: Db,
  calendar: Calendar,
  month: string,
  seats: SeatPlan,
): Promise<void> {
  const monthly = await db
    .selectFrom('certifications')
    .select('code')
    .where('schedule', '=', 'monthly')
    .execute()
  const codes = monthly.map(({ code }) => code)
  if (codes.length === 0) return
  await db
    .insertInto('sittings')
    .values(monthlySittings(codes, calendar, month, seats))
    // Two processes may start at once: their rows meet at the id as well as at the month.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adds sittings that are listed one by one, leaving existing ones as they are. */
export async function addListedSittings(db: Db, sittings: NewSitting[]): Promise<void> {
  await db
    .insertInto('sittings')
    .values(sittings)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
