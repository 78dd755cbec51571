import { CsvError as ParserError, parse } from 'csv-parse/sync'

/** One record of a CSV text; `line` is the line on which it begins, 1 for the first. */
export interface CsvRecord {
  line: number
  fields: string[]
}

/** The text breaks RFC 4180 on a line. */
export class CsvError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`)
    this.name = 'CsvError'
  }
}

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: '引号没有闭合',
  INVALID_OPENING_QUOTE: '含引号的内容须整体加引号',
  CSV_INVALID_CLOSING_QUOTE: '引号之后只能是逗号或换行',
}

const breaksIn = (fields: readonly string[]) => fields.join('').split('\n').length - 1

/** A record as the parser gives it with `info`; `lines` counts to its end. */
interface Parsed {
  record: string[]
  info: { lines: number }
}

/**
 * Reads CSV as RFC 4180 has it: commas, quotes doubled inside quotes, CRLF or LF, a byte order mark and empty lines
 * passed over. Throws a CsvError for anything looser than that, before any record is given.
 */
export function readCsv(text: string): CsvRecord[] {
  const bare = text.search(/\r(?!\n)/)
  if (bare >= 0) throw new CsvError(text.slice(0, bare).split('\n').length, '换行须为 CRLF 或 LF')
  try {
    const parsed: unknown[] = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    })
    // With `info` each record comes with its place; the parser's types do not say so.
    return (parsed as Parsed[]).map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      fields: record,
    }))
  } catch (error) {
    if (!(error instanceof ParserError)) throw error
    throw new CsvError(Number(error.lines ?? 1), REASONS[error.code] ?? '不是标准的 CSV')
  }
}
