import { CompiledQuery } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from './database'

/** How often something may be tried by one caller: so many times in so many seconds of real time. */
export interface RateLimit {
  tries: number
  seconds: number
}

/** One limit, counted in the database, so that all processes count together. */
export interface RateLimiter {
  /** Takes one try of a caller; answers 0 when it is granted, else the seconds until the next one is. */
  take(caller: string): Promise<number>
}

/** What the library calls of a pool, over our connections. Its column names are its own. */
function poolOver(db: Db) {
  const plain = db.withoutPlugins()
  return {
    query: ({ text, values = [] }: { text: string; values?: unknown[] }) =>
      plain.executeQuery(CompiledQuery.raw(text, values)),
  }
}

/**
 * Counts in the table `rate_limits`; while the database does not answer, each process counts for itself.
 * `keyOf` hides who the caller is: addresses are nobody's business in a database.
 */
export function rateLimiter(
  db: Db,
  name: string,
  { tries, seconds }: RateLimit,
  keyOf: (caller: string) => string,
): RateLimiter {
  const bound = { points: tries, duration: seconds }
  const limiter = new RateLimiterPostgres({
    ...bound,
    storeClient: poolOver(db),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // The forgetting job clears what is over.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    insuranceLimiter: new RateLimiterMemory(bound),
  })
  return {
    async take(caller) {
      try {
        await limiter.consume(keyOf(caller))
        return 0
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      }
    },
  }
}

/** Forgets counts whose time is over. */
export async function deleteOldCounts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('rateLimits').where('expire', '<', before.getTime()).execute()
}
