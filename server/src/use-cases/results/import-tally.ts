import type { components } from '../../../../contract/schema'
import type { NumberedLine } from './read-result-lines'

/** Problems listed in a report; more are only counted. */
const LISTED_PROBLEMS = 1_000

/** Counts what the lines of an import came to. */
export class ImportTally {
  readonly #lineOfTicket = new Map<string, number>()
  readonly #problems: components['schemas']['ImportReport']['problems'] = []
  #accepted = 0
  #rejected = 0

  constructor(private readonly dryRun: boolean) {}

  /** True while the import is to be kept: it is no trial and no line was wrong. */
  get keepable(): boolean {
    return !this.dryRun && this.#rejected === 0
  }

  /** The line on which a ticket stood before; undefined the first time. */
  firstLineOf({ ticketNumber, line }: NumberedLine): number | undefined {
    const first = this.#lineOfTicket.get(ticketNumber)
    if (first === undefined) this.#lineOfTicket.set(ticketNumber, line)
    return first
  }

  accept(): void {
    this.#accepted += 1
  }

  reject(line: number, reason: string): void {
    this.#rejected += 1
    if (this.#problems.length < LISTED_PROBLEMS) this.#problems.push({ line, reason })
  }

  /** The answer of the import. */
  report(): components['schemas']['ImportReport'] {
    const [accepted, rejected] = [this.#accepted, this.#rejected]
    const problems = this.#problems.sort((one, other) => one.line - other.line)
    return {
      dryRun: this.dryRun,
      kept: this.keepable && accepted > 0,
      lines: accepted + rejected,
      accepted,
      rejected,
      problems,
    }
  }
}
