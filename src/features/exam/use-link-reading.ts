import { useRef, useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { useApp } from '../../stores/app-context'
import type { Resource } from '../../stores/resource'
import { useWhileShown } from '../../ui/use-now'
import { LATE_LINK_MS, linkReadDue } from './link-due'

/** Everybody enters at the same instant: they ask within these. */
const SPREAD_MS = 5_000

/** Reads a ticket anew, while its page shows, when its link should have come. */
export function useLinkReading(ticket: Resource<Schema<'Ticket'>>): void {
  const { clock } = useApp()
  const [spread] = useState(() => Math.random() * SPREAD_MS)
  const asked = useRef(Number.NEGATIVE_INFINITY)
  useWhileShown(() => {
    const { value, refreshedAt } = ticket
    const now = clock.knownNow
    const due = value && refreshedAt !== null ? linkReadDue(value, refreshedAt, spread) : null
    if (now === null || due === null || now < Math.max(due, asked.current + LATE_LINK_MS)) return
    asked.current = now
    void ticket.poll()
  }, 1000)
}
