import { sql } from 'kysely'
import { BatchedReading } from '../../database/batched-reading'
import type { Db } from '../database'
import { type Place, statement } from '../statement'

/** A key with the answer that was given under it, sealed. */
export interface KeptAnswer {
  bodyHash: string
  answerSealed: string
}

const answerUnder = statement((db, candidateId: Place<string>, key: Place<string>) =>
  db
    .selectFrom('idempotencyKeys')
    .select(['bodyHash', 'answerSealed'])
    .where('candidateId', '=', candidateId)
    .where('key', '=', key)
    .compile(),
)

/** The first answer under a candidate's key; undefined while there is none. */
export async function findAnswer(db: Db, candidateId: string, key: string): Promise<KeptAnswer | undefined> {
  const [kept] = await answerUnder(db, candidateId, key)
  return kept
}

/** A candidate's key in one text; neither has a blank. */
export const answerKey = (candidateId: string, key: string) => `${candidateId} ${key}`

const answersUnder = statement((db, names: Place<string[]>) =>
  sql<KeptAnswer & { name: string }>`
    select asked.name, kept.body_hash as "bodyHash", kept.answer_sealed as "answerSealed"
    from unnest(${names}::text[]) as asked (name)
    join idempotency_keys kept on kept.candidate_id = split_part(asked.name, ' ', 1) and kept.key = split_part(asked.name, ' ', 2)
  `.compile(db),
)

/** Reads the answers under the keys of all who ask at the same time; by `answerKey`. */
export function answerReading(db: Db): BatchedReading<string, KeptAnswer> {
  return new BatchedReading(async (names) => {
    const rows = await answersUnder(db, names)
    return new Map(rows.map(({ name, ...kept }) => [name, kept]))
  })
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
  await firstAnswer(db, candidateId, key, bodyHash, answerSealed, createdAt)
}

const firstAnswer = statement(
  (
    db,
    candidateId: Place<string>,
    key: Place<string>,
    bodyHash: Place<string>,
    answerSealed: Place<string>,
    createdAt: Place<Date>,
  ) =>
    sql`
      insert into idempotency_keys (candidate_id, key, body_hash, answer_sealed, created_at)
      select id, ${key}, ${bodyHash}, ${answerSealed}, ${createdAt} from candidates
      where id = ${candidateId} and deleted_at is null
      on conflict (candidate_id, key) do nothing
    `.compile(db),
)

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
