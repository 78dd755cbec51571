import type { ResultLine } from '../../domain/results/judge-line'
import type { CsvRecord } from '../../lib/csv'
import { invalidRequest } from '../../problems/general'

/** A line of an import with its number in the text. */
export interface NumberedLine extends ResultLine {
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
  if (!fits) throw invalidRequest(`首行须为 ${COLUMNS.join(',')}，其后可加各分项的名称，不可重复。`)
  return titles
}

/** Lines after the heading, texts without their outer spaces; a line with too few or too many columns is rejected. */
export function* readResultLines(
  records: Iterator<CsvRecord>,
  tally: { reject(line: number, reason: string): void },
): Generator<NumberedLine> {
  const heading = records.next()
  const titles = sectionTitles(heading.done ? undefined : heading.value)
  const width = COLUMNS.length + titles.length
  for (let next = records.next(); !next.done; next = records.next()) {
    const { line, fields } = next.value
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
