import type { components } from '../../../contract/schema'
import { toBeijing } from '../lib/time'

/** The wire form of RFC 9457 as the contract extends it. */
export type ProblemDocument = components['schemas']['Problem']

/** Members beyond the fixed ones; `date` is the rule's own date. */
export interface ProblemExtras {
  rule?: string
  date?: Date
  fields?: string[]
  missing?: ProblemDocument['missing']
  orderId?: string
  registrationId?: string
  certificationCode?: string
  /** Seconds until another try makes sense; sent as `Retry-After`, not in the document. */
  retryAfter?: number
}

/**
 * A refusal that the candidate can act on. `title` says what happened and `detail` what to do next, both in Chinese
 * and without personal data, since they may be logged.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${title}`)
    this.name = 'Problem'
  }

  /** The document to send; `incident` is the short code that finds the log line. */
  toDocument(incident: string): ProblemDocument {
    const { date, retryAfter: _header, ...extras } = this.extras
    return {
      type: `/problems/${this.code}`,
      title: this.title,
      status: this.status,
      detail: this.detail,
      code: this.code,
      incident,
      ...extras,
      ...(date && { date: toBeijing(date) }),
    }
  }
}
