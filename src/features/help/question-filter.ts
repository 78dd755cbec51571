import type { Schema } from '../../api/contract-types'

/** A question with its answer. */
export type Question = Schema<'Help'>['questions'][number]

/** The topics in the order in which they first come up. */
export function topicsOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map(({ topic }) => topic))]
}

/** The questions of a topic, or of all when it is null, in which every word of the query is found. */
export function questionsFor(
  questions: readonly Question[],
  topic: string | null,
  query: string,
): Question[] {
  const words = plain(query).split(/\s+/)
  return questions.filter((item) => {
    if (topic !== null && item.topic !== topic) return false
    const text = plain(`${item.topic} ${item.question} ${item.answer}`)
    return words.every((word) => text.includes(word))
  })
}

/** Small letters and narrow characters: ＱＱ and qq are the same word. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
