import type { Db } from './database'

/** What an order for a certification is judged on. */
export function certificationOffer(db: Db, code: string) {
  return db
    .selectFrom('certifications')
    .leftJoin('certifications as prerequisite', 'prerequisite.code', 'certifications.prerequisiteCode')
    .select([
      'certifications.code',
      'certifications.name',
      'certifications.shortName',
      'certifications.priceFen',
      'prerequisite.code as prerequisiteCode',
      'prerequisite.name as prerequisiteName',
    ])
    .where('certifications.code', '=', code)
    .executeTakeFirst()
}

/** A sitting of this certification. */
export function offeredSitting(db: Db, certificationCode: string, sittingId: string) {
  return db
    .selectFrom('sittings')
    .select(['id', 'examDate'])
    .where('id', '=', sittingId)
    .where('certificationCode', '=', certificationCode)
    .executeTakeFirst()
}

/** The version of the rules in force on a date. */
export async function rulesVersionOn(db: Db, date: string): Promise<string> {
  const row = await db
    .selectFrom('rules')
    .select('version')
    .where('effectiveFrom', '<=', date)
    .orderBy('effectiveFrom', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.version
}
