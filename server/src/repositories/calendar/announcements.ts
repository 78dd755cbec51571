import type { Announcements } from '../../domain/calendar/holidays'
import type { Db } from '../database'

/**
 * Adds what a release knows of days off and the database does not. What is there stays: all processes have the same
 * calendar, whatever releases they are of, and a year that an operator has entered is theirs as a whole.
 */
export async function addAnnouncements(db: Db, { years, days }: Announcements, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('announcedYears').select(['year', 'ofRelease']).execute()
    const there = await trx.selectFrom('announcedDays').select('date').execute()
    const knownYears = new Set(known.map(({ year }) => year))
    const knownDays = new Set(there.map(({ date }) => date))
    const operators = new Set(known.filter(({ ofRelease }) => !ofRelease).map(({ year }) => year))
    const newDays = [...days].filter(
      ([date]) => !knownDays.has(date) && !operators.has(Number(date.slice(0, 4))),
    )
    const newYears = [...years].filter((year) => !knownYears.has(year))
    // An insertion of nothing would move the calendar's version, too.
    if (newDays.length > 0)
      await trx
        .insertInto('announcedDays')
        .values(newDays.map(([date, day]) => ({ date, ...day })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    if (newYears.length > 0)
      await trx
        .insertInto('announcedYears')
        .values(newYears.map((year) => ({ year, announcedAt: now, ofRelease: true })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  })
}
