import { randomInt } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { toBeijing } from '../lib/time'

/** The wire form of RFC 9457 as the contract extends it. */
type ProblemDocument = components['schemas']['Problem']

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

/** Signs that cannot be mistaken for one another when read aloud. */
const INCIDENT_SIGNS = '23456789ACDEFGHJKMNPQRTUVWXY'

/** A short code such as `7KQ2-M9XD` that the hotline can look up in the log. */
export function newIncident(): string {
  const sign = () => INCIDENT_SIGNS[randomInt(INCIDENT_SIGNS.length)]
  const group = () => Array.from({ length: 4 }, sign).join('')
  return `${group()}-${group()}`
}
