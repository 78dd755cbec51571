import type { components } from '../../../../contract/schema'
import { judgeLine, type ResultLine } from '../../domain/exams'
import { CsvError, type CsvRecord, readCsv } from '../../lib/csv'
import { dateOf } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import type { Db } from '../../repositories/database'
import { keepResults, ticketsByNumber } from '../../repositories/exams'
import type { Needs } from '../services'

/** Problems listed in a report; more are only counted. */
const LISTED_PROBLEMS = 1_000

/** Counts what the lines of an import came to. */
class ImportTally {
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

/** A line of an import with its number in the text. */
interface NumberedLine extends ResultLine {
  line: number
}

const COLUMNS = ['ticketNumber', 'outcome', 'score']
const SECTION_COLUMNS = 20

/** Titles of the section columns. Throws the 400 problem when the first line is not the expected heading. */
function sectionTitles(heading: CsvRecord | undefined): string[] {
  const names = heading?.fields.map((field) => field.trim()) ?? []
  const titles = names.slice(COLUMNS.length)
  const fits =
    COLUMNS.every((column, index) => names[index] === column) &&
    titles.length <= SECTION_COLUMNS &&
    titles.every((title) => title !== '') &&
    new Set(names).size === names.length
  if (!fits) throw invalidRequest(`首行须为 ${COLUMNS.join(',')}，其后可加各分项的名称，不可重复`)
  return titles
}

/** Lines after the heading, texts without their outer spaces; a line with too few or too many columns is rejected. */
function* readResultLines(
  [heading, ...records]: readonly CsvRecord[],
  tally: { reject(line: number, reason: string): void },
): Generator<NumberedLine> {
  const titles = sectionTitles(heading)
  const width = COLUMNS.length + titles.length
  for (const { line, fields } of records) {
    if (fields.length !== width) {
      tally.reject(line, `应有 ${width} 列，实有 ${fields.length} 列`)
      continue
    }
    const [ticketNumber = '', outcome = '', score = '', ...sections] = fields.map((field) => field.trim())
    yield {
      line,
      ticketNumber,
      outcome,
      score,
      sections: titles.map((title, index) => ({ title, text: sections[index] ?? '' })),
    }
  }
}

/** Lines judged and written with two statements. */
const BATCH = 1_000

/** Ends the transaction of an import that is not to be kept. */
class NotKept extends Error {}

async function takeBatch(db: Db, lines: NumberedLine[], tally: ImportTally, now: Date): Promise<void> {
  const numbers = lines.map(({ ticketNumber }) => ticketNumber)
  const known = new Map((await ticketsByNumber(db, numbers)).map((row) => [row.number, row]))
  const results = lines.flatMap((line) => {
    const first = tally.firstLineOf(line)
    const judged =
      first === undefined
        ? judgeLine(line, known.get(line.ticketNumber), dateOf(now))
        : { reason: `准考证号与第 ${first} 行重复` }
    if ('reason' in judged) {
      tally.reject(line.line, judged.reason)
      return []
    }
    tally.accept()
    return [judged]
  })
  // Once a line is wrong nothing will be kept; the rest is only judged.
  if (tally.keepable) await keepResults(db, results, now)
}

async function takeAll(db: Db, csv: string, tally: ImportTally, now: Date): Promise<void> {
  let batch: NumberedLine[] = []
  try {
    for (const line of readResultLines(readCsv(csv), tally)) {
      batch.push(line)
      if (batch.length < BATCH) continue
      await takeBatch(db, batch, tally, now)
      batch = []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    tally.reject(error.line, error.reason)
  }
  await takeBatch(db, batch, tally, now)
}

/**
 * Imports results from CSV in one transaction: every line is judged, and when one is wrong, or `dryRun` is asked
 * for, nothing is kept. Results count at once; they are published on their day.
 */
export async function importResults({ db }: Needs<'db'>, csv: string, dryRun: boolean, now: Date) {
  const tally = new ImportTally(dryRun)
  try {
    await db.transaction().execute(async (trx) => {
      await takeAll(trx, csv, tally, now)
      if (!tally.keepable) throw new NotKept()
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  return tally.report()
}
