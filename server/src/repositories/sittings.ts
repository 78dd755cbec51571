import type { Db } from './database'
import type { ExamMode } from './tables/catalogue'

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
