import { DatabaseError } from 'pg'

const UNIQUE_VIOLATION = '23505'

/** True when a row was refused because another one, perhaps written at the same instant, has the constraint's value. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === constraint
}
