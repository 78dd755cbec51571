import type { ExamOutcome } from '../domain/registrations'
import type { Db } from './database'

/** How far the demo clock was moved (null: not at all), and the outcome of exams still without one. */
export interface StoredDemoState {
  clockOffsetMs: number | null
  outcome: ExamOutcome
}

/** Reads the demo's state. */
export function readDemoState(db: Db): Promise<StoredDemoState> {
  return db.selectFrom('demoState').select(['clockOffsetMs', 'outcome']).executeTakeFirstOrThrow()
}

/** Stores a part of the demo's state, so that a restart goes on where it stopped. */
export async function writeDemoState(db: Db, state: Partial<StoredDemoState>): Promise<void> {
  await db.updateTable('demoState').set(state).where('id', '=', 1).execute()
}
