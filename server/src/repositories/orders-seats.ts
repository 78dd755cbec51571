import type { Db } from './database'

/**
 * Takes a seat of a sitting if one is left. One statement decides: however many candidates ask at once, no more
 * seats are taken than there are.
 */
export async function takeSeat(db: Db, sittingId: string): Promise<boolean> {
  const taken = await db
    .updateTable('sittings')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', sittingId)
    .whereRef('taken', '<', 'capacity')
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Frees a seat that was taken. */
export async function freeSeat(db: Db, sittingId: string): Promise<void> {
  await db
    .updateTable('sittings')
    .set((eb) => ({ taken: eb('taken', '-', 1) }))
    .where('id', '=', sittingId)
    .where('taken', '>', 0)
    .execute()
}
