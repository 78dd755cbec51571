import type { Schema } from '../../api/contract-types'

/** The date of a promise in a sentence: to come, or, once it is past, what it had been. */
export function promisedWords({ state }: Schema<'Promised'>, deed: string, date: string): string {
  if (state === 'kept') return `${date} ${deed}`
  return state === 'late' ? `原定 ${date} 前${deed}` : `最迟 ${date} ${deed}`
}
