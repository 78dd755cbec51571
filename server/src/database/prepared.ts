import { createHash } from 'node:crypto'

/** So many statements a process keeps planned at most; those of a varying length would otherwise have no end. */
const MOST = 400
const LONGEST = 20_000

const STATEMENT = /^\s*(select|insert|update|delete|with)\b/i
/** Every column there is: the plan of such a statement ends with the next column that is added. */
const EVERY_COLUMN = /(?<!\()\*/

/**
 * Names for statements that PostgreSQL keeps planned on each connection; a name follows from its statement, so that connections
 * which share a session mean the same by it. Planning the home or a list of registrations
 * takes it ten times as long as answering.
 */
export class PreparedStatements {
  readonly #names = new Map<string, string>()

  /** The name that a statement is kept by; undefined where it is planned each time. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known) return known
    if (this.#names.size >= MOST || text.length > LONGEST) return undefined
    if (!STATEMENT.test(text) || EVERY_COLUMN.test(text)) return undefined
    const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
    this.#names.set(text, name)
    return name
  }
}
