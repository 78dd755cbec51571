import { releaseAnnouncements } from '../domain/calendar/holidays'
import { monthOf } from '../lib/time'
import { addAnnouncements } from '../repositories/calendar/announcements'
import { addListedSittings, ensureMonthlySittings } from '../repositories/calendar/sittings'
import type { Db } from '../repositories/database'
import type { Services } from '../use-cases/services'
import { certifications, formerNames } from './catalogue/certifications'
import { addDemoOffers } from './demo-offers'
import { helpArticles } from './help-articles'
import { demoCentre, listedSittings } from './listed-sittings'
import { contacts, demoSeats, firstPolicy, freeSeats, links, rules } from './settings'

async function isSeeded(db: Db): Promise<boolean> {
  return (await db.selectFrom('policies').select('effectiveFrom').limit(1).executeTakeFirst()) !== undefined
}

async function seedData(db: Db, demo: boolean): Promise<void> {
  const json = JSON.stringify
  await db
    .insertInto('policies')
    .values({ ...firstPolicy, body: json(firstPolicy.body) })
    .execute()
  await db
    .insertInto('certifications')
    .values(
      certifications.map((each) => ({ ...each, outline: json(each.outline), samples: json(each.samples) })),
    )
    .execute()
  await db.insertInto('certificationNames').values(formerNames).execute()
  if (demo) await db.insertInto('centres').values(demoCentre).execute()
  await db.insertInto('contacts').values(contacts).execute()
  await db.insertInto('links').values(links).execute()
  await db.insertInto('helpArticles').values(helpArticles).execute()
  await db
    .insertInto('rules')
    .values({ ...rules, items: json(rules.items) })
    .execute()
}

/** Keeps the coming months' sittings in the database as seen from `now`; in a demo also those listed one by one. */
export async function ensureSittings(services: Services, now: Date): Promise<void> {
  const { db, config } = services
  const calendar = await services.calendar.current()
  await ensureMonthlySittings(db, calendar, monthOf(now), config.demo ? demoSeats : freeSeats)
  if (config.demo) await addListedSittings(db, listedSittings(calendar, monthOf(now)))
}

/**
 * Fills an empty database with the catalogue, the policy, help and the first sittings. A database that was seeded
 * once is the operator's: only sittings that time has made due are added to it, and announced days off of which nobody knew.
 */
export async function seed(services: Services): Promise<void> {
  const { db } = services
  const now = services.clock.now()
  // Several processes may start at once on an empty database: the first to hold the version's row seeds it.
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('dataVersions').select('name').where('name', '=', 'catalogue').forUpdate().execute()
    if (!(await isSeeded(trx))) await seedData(trx, services.config.demo)
  })
  await addAnnouncements(db, releaseAnnouncements(), now)
  if (services.config.demo) await addDemoOffers(db)
  await ensureSittings(services, now)
}
