import type { Schema } from '../../api/contract-types'

type Ticket = Schema<'Ticket'>

/** How often a late link is asked for. */
export const LATE_LINK_MS = 30_000
/**
 * From when on a ticket read at `readAt` is read anew for its link (milliseconds by the backend): at the entry, `spread` after it, then
 * again and again while the link is late; null where nothing more comes.
 */
export function linkReadDue({ examLink, slot }: Ticket, readAt: number, spread: number): number | null {
  if (!examLink || examLink.state === 'kept') return null
  const enters = Date.parse(slot.entersAt)
  return readAt < enters ? enters + spread : readAt + LATE_LINK_MS
}
