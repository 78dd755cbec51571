import { useRef, useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { useApp } from '../../stores/app-context'
import type { Resource } from '../../stores/resource'
import { useWhileShown } from '../../ui/use-now'

type Ticket = Schema<'Ticket'>

/** How often a late link is asked for. */
const LATE_LINK_MS = 30_000
/** Everybody enters at the same instant: they ask within these. */
const SPREAD_MS = 5_000

/**
 * From when on a ticket read at `readAt` is read anew for its link (milliseconds by the backend): at the entry, `spread` after it, then
 * again and again while the link is late; null where nothing more comes.
 */
export function linkReadDue({ examLink, slot }: Ticket, readAt: number, spread: number): number | null {
  if (!examLink || examLink.state === 'kept') return null
  const enters = Date.parse(slot.entersAt)
  return readAt < enters ? enters + spread : readAt + LATE_LINK_MS
}

/** Reads a ticket anew, while its page shows, when its link should have come. */
export function useLinkReading(ticket: Resource<Ticket>): void {
  const { clock } = useApp()
  const [spread] = useState(() => Math.random() * SPREAD_MS)
  const asked = useRef(Number.NEGATIVE_INFINITY)
  useWhileShown(() => {
    const { value, refreshedAt } = ticket
    const now = clock.knownNow
    const due = value && refreshedAt !== null ? linkReadDue(value, refreshedAt, spread) : null
    if (now === null || due === null || now < Math.max(due, asked.current + LATE_LINK_MS)) return
    asked.current = now
    void ticket.load()
  }, 1000)
}
