import { DatabaseError } from 'pg'

/**
 * Why the database could not do what it was asked for:
 * - `away`: it does not answer, or a connection to it was lost; whether a commit under way counted is not known.
 * - `busy`: it answers, but a lock, a statement or a free connection took too long; nothing was changed.
 * - `full`: it reads but cannot write: its disk is full, or it is a copy that only reads; nothing was changed.
 */
export type UnavailableReason = 'away' | 'busy' | 'full'

/** The database's fault and nobody else's: the same request may succeed soon. */
export class DatabaseUnavailable extends Error {
  constructor(
    readonly reason: UnavailableReason,
    cause?: unknown,
  ) {
    super(`the database is ${reason}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause })
    this.name = 'DatabaseUnavailable'
  }
}

/** A lock was not free in time. */
const LOCK_NOT_AVAILABLE = '55P03'

/** SQLSTATEs, or the classes that begin them, by what they mean (PostgreSQL's documentation, appendix A). */
const REASONS: Record<UnavailableReason, readonly string[]> = {
  // Connection exceptions; operator intervention and crashes; a session that was idle too long; errors of the system.
  away: ['08', '57P', '25P03', '58'],
  // Locks; cancelled statements; deadlocks and serialization; too little memory, too many connections.
  busy: [LOCK_NOT_AVAILABLE, '57014', '40001', '40P01', '53'],
  full: ['53100', '25006'],
}

/** What an SQLSTATE says of the database itself; undefined when it says something of the statement. */
function reasonOf(state: string): UnavailableReason | undefined {
  for (const reason of ['full', 'busy', 'away'] as const) {
    if (REASONS[reason].some((beginning) => state.startsWith(beginning))) return reason
  }
  return undefined
}

/** The error as its caller is to see it: the database's own faults by their reason, whatever else as it is. */
export function judgeError(error: unknown): unknown {
  const reason = error instanceof DatabaseError && error.code ? reasonOf(error.code) : undefined
  return reason ? new DatabaseUnavailable(reason, error) : error
}

/**
 * True when a lock that somebody else holds was waited for in vain, and PostgreSQL does not say that it was one of another
 * table; of whoever waits behind another one for the same row it says nothing.
 */
export function isLockTimeout(error: unknown, table: string): boolean {
  if (!(error instanceof DatabaseError) || error.code !== LOCK_NOT_AVAILABLE) return false
  return error.where === undefined || error.where.includes(`"${table}`)
}
