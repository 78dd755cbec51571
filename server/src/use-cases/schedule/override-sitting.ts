import type { CalendarOverride } from '../../domain/calendar/exam-date'
import { dateOf, daysBetween } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import { storeOverride } from '../../repositories/sitting-moves'
import type { Services } from '../../services'
import { moveMonth } from './move-month'

/** A sitting further from its month's last Saturday than this is a slip of the pen. */
const DAYS_AWAY = 31

/**
 * Takes the operator's date of a month and moves its sittings, in one transaction. Answers how many registrations
 * moved. Throws for a sitting that was held already and for a date that cannot be meant.
 */
export async function overrideSitting(
  services: Services,
  month: string,
  override: CalendarOverride,
  now: Date,
): Promise<number> {
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  const { examDate: current, lastSaturday } = calendar.examDateOf(month)
  const today = dateOf(now)
  if (current <= today) throw invalidRequest('该月考期已经举行或正在举行，不能再调整。', ['month'])
  if (override.examDate <= today) throw invalidRequest('新考期须晚于今天。', ['examDate'])
  if (Math.abs(daysBetween(lastSaturday, override.examDate)) > DAYS_AWAY) {
    throw invalidRequest(`新考期须在当月最后一个周六前后 ${DAYS_AWAY} 天内。`, ['examDate'])
  }
  return services.db.transaction().execute(async (trx) => {
    await storeOverride(trx, month, override, now)
    return moveMonth(services, trx, calendar, { month, ...override }, now)
  })
}
