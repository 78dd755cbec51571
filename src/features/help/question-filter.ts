import type { Schema } from '../../api/contract-types'
import { hasWords } from './plain-text'

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
  return questions.filter(
    (item) =>
      (topic === null || item.topic === topic) &&
      hasWords(`${item.topic} ${item.question} ${item.answer}`, query),
  )
}
