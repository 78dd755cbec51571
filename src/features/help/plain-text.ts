import { typedLine } from '../../format/typed'

/** Small letters and narrow characters, for comparing what was typed: ＱＱ and qq are the same word. */
export function plain(text: string): string {
  return typedLine(text).toLowerCase()
}

/** Whether every word of the query is found in the text; an empty query is found everywhere. */
export function hasWords(text: string, query: string): boolean {
  const searched = plain(text)
  return plain(query)
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
