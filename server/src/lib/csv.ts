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

/** A field and where the reading goes on. */
interface Field {
  value: string
  next: number
}

function quotedField(text: string, start: number, line: number): Field {
  let value = ''
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) throw new CsvError(line, '引号没有闭合')
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, next: quote + 1 }
    value += '"'
    from = quote + 2
  }
}

const FIELD_END = /[,\r\n]/g

function plainField(text: string, start: number, line: number): Field {
  FIELD_END.lastIndex = start
  const end = FIELD_END.exec(text)?.index ?? text.length
  const value = text.slice(start, end)
  if (value.includes('"')) throw new CsvError(line, '含引号的内容须整体加引号')
  return { value, next: end }
}

function lineBreaks(value: string): number {
  return value.includes('\n') ? value.split('\n').length - 1 : 0
}

/** Length of the line break at a place: 2 for CRLF, 1 for LF, 0 for none. */
function breakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1
  return text.startsWith('\r\n', at) ? 2 : 0
}

/**
 * Reads CSV as RFC 4180 has it, one record at a time: commas, quotes doubled inside quotes, CRLF or LF, a byte order
 * mark and empty lines passed over. Throws a CsvError for anything looser than that.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const empty = breakAt(text, at)
    if (empty > 0) {
      at += empty
      line += 1
      continue
    }
    const record: CsvRecord = { line, fields: [] }
    for (;;) {
      const { value, next } = text[at] === '"' ? quotedField(text, at, line) : plainField(text, at, line)
      record.fields.push(value)
      line += lineBreaks(value)
      at = next
      if (text[at] !== ',') break
      at += 1
    }
    const end = breakAt(text, at)
    if (end === 0 && at < text.length) throw new CsvError(line, '引号之后只能是逗号或换行')
    at += end
    line += 1
    yield record
  }
}
