import type { Db } from '../../repositories/database'
import { moreDemoCentres } from './centres'
import { demoCoupons } from './coupons'
import { demoPartners } from './partners'

/** Adds what only a demo has: coupons, partners and test centres. Those that are there stay as they are. */
export async function addDemoOffers(db: Db): Promise<void> {
  await db
    .insertInto('centres')
    .values(moreDemoCentres)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('partners')
    .values(demoPartners)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('coupons')
    .values(demoCoupons)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
