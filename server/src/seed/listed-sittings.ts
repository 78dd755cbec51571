import type { Insertable } from 'kysely'
import type { Calendar } from '../domain/calendar/calendar'
import { holidayOn } from '../domain/calendar/holidays'
import { addDays, addMonthsTo, weekday } from '../lib/time'
import type { SittingsTable } from '../repositories/tables/catalogue'

/** A test centre that does not exist, for the demo's on-site sittings. */
export const demoCentre = {
  id: 'demo-shenzhen',
  name: '示例考点（深圳）',
  city: '深圳',
  address: '示例路 1 号示例大厦 3 层 301 室（示例地址）',
  latitude: 22.5431,
  longitude: 114.0579,
  phone: '400-000-0000',
}

/** Which Sunday of which months ahead a specialty is sat on, and where. */
const PLAN = [
  { code: 'big-data', sunday: 2, ahead: [1, 3, 5], onSite: false },
  { code: 'machine-learning', sunday: 3, ahead: [1, 2, 4], onSite: false },
  { code: 'tdsql-delivery', sunday: 2, ahead: [2, 4], onSite: true },
]

function sundayOf(month: string, count: number): string {
  const first = `${month}-01`
  return addDays(first, ((7 - weekday(first)) % 7) + (count - 1) * 7)
}

/** Sittings of the specialties in the coming months, as an operator would list them; none on a public holiday. */
export function listedSittings(calendar: Calendar, month: string): Insertable<SittingsTable>[] {
  return PLAN.flatMap(({ code, sunday, ahead, onSite }) =>
    ahead
      .map((months) => sundayOf(addMonthsTo(month, months), sunday))
      .filter((date) => !holidayOn(calendar.holidays, date))
      .map((examDate) => ({
        id: `${code}-${examDate}`,
        certificationCode: code,
        month: null,
        examDate,
        mode: onSite ? ('onSite' as const) : ('online' as const),
        centreId: onSite ? demoCentre.id : null,
        capacity: onSite ? 40 : 120,
        taken: 0,
        examUrl: null,
      })),
  )
}
