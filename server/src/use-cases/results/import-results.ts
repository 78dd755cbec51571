import { judgeLine } from '../../domain/results/judge-line'
import { CsvError, readCsv } from '../../lib/csv'
import { dateOf } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { keepResults, ticketsByNumber } from '../../repositories/results'
import type { Services } from '../../services'
import { ImportTally } from './import-tally'
import { type NumberedLine, readResultLines } from './read-result-lines'

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
export async function importResults({ db }: Services, csv: string, dryRun: boolean, now: Date) {
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
