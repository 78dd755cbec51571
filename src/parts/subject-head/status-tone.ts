import type { Schema } from '../../api/contract-types'
import type { Tone } from '../../ui/tag/tag'

/** How a registration's status looks, in the list and on its own page alike. */
export const STATUS_TONE: Record<Schema<'RegistrationStatus'>, Tone> = {
  awaitingTicket: 'neutral',
  ticketPublished: 'accent',
  examDay: 'accent',
  awaitingResult: 'neutral',
  passed: 'ok',
  failed: 'warning',
  absent: 'warning',
  refunded: 'neutral',
}
