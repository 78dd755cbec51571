import type { components } from '../../../../contract/schema'
import { judgeLine, type ResultLine } from '../../domain/exams/result-lines'
import { CsvError, type CsvRecord, readCsv } from '../../lib/csv'
import { isUnreadable } from '../../lib/text'
import { dateOf } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import { sectionTitles } from '../../repositories/catalogue'
import type { Db } from '../../repositories/database'
import { keepResults, lockResults, ticketsByNumber } from '../../repositories/exam-results'
import type { Needs } from '../services'
import { type Correction, correctToPassed } from './correct-results'

/** Problems listed in a report; more are only counted. */
const LISTED_PROBLEMS = 1_000

/** Counts what the lines of an import came to. */
class ImportTally {
  readonly #lineOfTicket = new Map<string, number>()
  readonly #problems: components['schemas']['ImportReport']['problems'] = []
  #accepted = 0
  #rejected = 0
  #corrected = 0
  /** Published failures that are passes. */
  readonly passes: Correction[] = []

  constructor(readonly dryRun: boolean) {}

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

  /** Counts published results that now say something else. */
  correct(count: number): void {
    this.#corrected += count
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
      corrected: this.#corrected,
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

/**
 * Titles of the section columns, each a section of some subject in `known`. Throws the 400 problem when the first line is
 * not the expected heading: a remark that became a section would be shown to candidates.
 */
function titlesIn(heading: CsvRecord | undefined, known: ReadonlySet<string>): string[] {
  const names = heading?.fields.map((field) => field.trim()) ?? []
  const titles = names.slice(COLUMNS.length)
  const fits =
    COLUMNS.every((column, index) => names[index] === column) &&
    titles.length <= SECTION_COLUMNS &&
    titles.every((title) => title !== '') &&
    new Set(names).size === names.length
  if (!fits) throw invalidRequest(`首行须为 ${COLUMNS.join(',')}，其后可加各分项的名称，不可重复`)
  const unknown = titles.find((title) => !known.has(title))
  if (unknown !== undefined) {
    const named = isUnreadable(unknown) ? `第 ${names.indexOf(unknown) + 1} 列` : `“${unknown.slice(0, 40)}”`
    throw invalidRequest(`首行的${named}不是任何认证的分项`, [], '请删除该列，或改成考试大纲中的分项名称。')
  }
  return titles
}

/** Lines after the heading, texts without their outer spaces; a line with too few or too many columns is rejected. */
function* readResultLines(
  [heading, ...records]: readonly CsvRecord[],
  known: ReadonlySet<string>,
  tally: { reject(line: number, reason: string): void },
): Generator<NumberedLine> {
  const titles = titlesIn(heading, known)
  const width = COLUMNS.length + titles.length
  for (const { line, fields } of records) {
    if (fields.length !== width) {
      tally.reject(line, `应有 ${width} 列，实有 ${fields.length} 列`)
      continue
    }
    if (fields.some(isUnreadable)) {
      tally.reject(line, '含有控制字符，请删除后重新导入')
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

/** Section titles of every subject, by its code. */
type Sections = Awaited<ReturnType<typeof sectionTitles>>

async function takeBatch(
  db: Db,
  sections: Sections,
  lines: NumberedLine[],
  tally: ImportTally,
  now: Date,
): Promise<void> {
  const numbers = lines.map(({ ticketNumber }) => ticketNumber)
  const tickets = await ticketsByNumber(db, numbers)
  const known = new Map(
    tickets.map((row) => [row.number, { ...row, sectionTitles: sections.get(row.certificationCode) ?? [] }]),
  )
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
    const facts = known.get(line.ticketNumber)
    if (facts?.resultPublishedAt && facts.outcome && facts.outcome !== judged.outcome) {
      const { registrationId, candidateId, outcome: former } = facts
      tally.passes.push({ registrationId, candidateId, former, line: line.line })
    }
    return [judged]
  })
  // Once a line is wrong nothing will be kept; the rest is only judged.
  if (tally.keepable || tally.dryRun) tally.correct(await keepResults(db, results, now))
}

async function takeAll(db: Db, csv: string, tally: ImportTally, now: Date): Promise<void> {
  let batch: NumberedLine[] = []
  const sections = await sectionTitles(db)
  const titles = new Set([...sections.values()].flat())
  try {
    for (const line of readResultLines(readCsv(csv), titles, tally)) {
      batch.push(line)
      if (batch.length < BATCH) continue
      await takeBatch(db, sections, batch, tally, now)
      batch = []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    tally.reject(error.line, error.reason)
  }
  await takeBatch(db, sections, batch, tally, now)
}

/**
 * Imports results from CSV in one transaction: every line is judged, and when one is wrong, or `dryRun` is asked
 * for, nothing is kept. Results count at once; they are published on their day, and a failure that was published and is a
 * pass becomes one at once.
 */
export async function importResults(
  { calendar: book, db, log, sealer }: Needs<'db' | 'calendar' | 'log' | 'sealer'>,
  csv: string,
  dryRun: boolean,
  now: Date,
) {
  const tally = new ImportTally(dryRun)
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await book.current()
  try {
    await db.transaction().execute(async (trx) => {
      await lockResults(trx)
      await takeAll(trx, csv, tally, now)
      if (!tally.keepable) throw new NotKept()
      for (const { line } of await correctToPassed(trx, { calendar, log, sealer }, tally.passes, now))
        tally.reject(line, '考生刚刚选定了补考，不能更正为通过')
      if (!tally.keepable) throw new NotKept()
    })
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  return tally.report()
}
