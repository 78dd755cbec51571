import { sql } from 'kysely'
import type { NoticeTopic } from '../domain/notices/kinds'
import type { Db } from './database'

/** WeChat keeps what was accepted; more than this many messages of one topic nobody is owed at a time. */
const MOST = 20

/** How many more messages each topic allows, and whether the last answer was no. */
export type AllowanceRow = { topic: NoticeTopic; allowed: number; refused: boolean }

/** Adds one message to what a topic allows. */
export async function allowOne(db: Db, candidateId: string, topic: NoticeTopic): Promise<void> {
  await db
    .insertInto('subscriptionAllowances')
    .values({ candidateId, topic, allowed: 1, refused: false })
    .onConflict((conflict) =>
      conflict.columns(['candidateId', 'topic']).doUpdateSet({
        allowed: sql<number>`least(subscription_allowances.allowed + 1, ${MOST}::int)`,
        refused: false,
      }),
    )
    .execute()
}

/** Remembers that the candidate said no to a topic; what was allowed before stays. */
export async function refuseTopic(db: Db, candidateId: string, topic: NoticeTopic): Promise<void> {
  await db
    .insertInto('subscriptionAllowances')
    .values({ candidateId, topic, refused: true })
    .onConflict((conflict) => conflict.columns(['candidateId', 'topic']).doUpdateSet({ refused: true }))
    .execute()
}

/** Every topic the candidate was ever asked for. */
export function allowancesOf(db: Db, candidateId: string): Promise<AllowanceRow[]> {
  return db
    .selectFrom('subscriptionAllowances')
    .select(['topic', 'allowed', 'refused'])
    .where('candidateId', '=', candidateId)
    .execute()
}
