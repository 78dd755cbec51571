import { sql } from 'kysely'
import type { Db } from '../database'

/** A key with the answer that was given under it, sealed. */
export interface KeptAnswer {
  bodyHash: string
  answerSealed: string
}

/** The first answer under a candidate's key; undefined while there is none. */
export function findAnswer(db: Db, candidateId: string, key: string): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('idempotencyKeys')
    .select(['bodyHash', 'answerSealed'])
    .where('candidateId', '=', candidateId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** What is kept, for which candidate and key. */
interface NewAnswer extends KeptAnswer {
  candidateId: string
  key: string
  createdAt: Date
}

/** Keeps the first answer under a key; one that is there stays. A candidate who has gone leaves none behind. */
export async function keepAnswer(db: Db, answer: NewAnswer): Promise<void> {
  const { candidateId, key, bodyHash, answerSealed, createdAt } = answer
  await sql`
    insert into idempotency_keys (candidate_id, key, body_hash, answer_sealed, created_at)
    select id, ${key}, ${bodyHash}, ${answerSealed}, ${createdAt} from candidates
    where id = ${candidateId} and deleted_at is null
    on conflict (candidate_id, key) do nothing
  `.execute(db)
}

/** Puts a later answer in the place of the one that the same request has kept before. */
export async function replaceAnswer(db: Db, answer: NewAnswer): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ answerSealed: answer.answerSealed })
    .where('candidateId', '=', answer.candidateId)
    .where('key', '=', answer.key)
    .execute()
}

/** Forgets keys whose intention is long over. */
export async function deleteOldKeys(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute()
}
