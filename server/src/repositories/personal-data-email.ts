import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { CandidateTables } from './tables/account'

/** An address that waits for its code. */
export type EmailConfirmationRow = Selectable<CandidateTables['emailConfirmations']>

/** The pending confirmation, held until the transaction ends so that tries are counted one by one. */
export function lockEmailConfirmation(
  db: Db,
  candidateId: string,
): Promise<EmailConfirmationRow | undefined> {
  return db
    .selectFrom('emailConfirmations')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .forUpdate()
    .executeTakeFirst()
}

/** Stores a new code in place of the former one. */
export async function putEmailConfirmation(db: Db, row: EmailConfirmationRow): Promise<void> {
  const { candidateId: _, ...columns } = row
  await db
    .insertInto('emailConfirmations')
    .values(row)
    .onConflict((conflict) => conflict.column('candidateId').doUpdateSet(columns))
    .execute()
}

/** Counts a wrong try. */
export async function countEmailTry(db: Db, candidateId: string): Promise<void> {
  await db
    .updateTable('emailConfirmations')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('candidateId', '=', candidateId)
    .execute()
}

/** Removes the pending confirmation, if this code is still the one. */
export async function deleteEmailConfirmation(db: Db, candidateId: string, codeHash?: string): Promise<void> {
  let query = db.deleteFrom('emailConfirmations').where('candidateId', '=', candidateId)
  if (codeHash !== undefined) query = query.where('codeHash', '=', codeHash)
  await query.execute()
}
