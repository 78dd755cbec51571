import { atTime, dateOf } from '../../domain/time'
import { readDemoState } from '../../repositories/demo'
import { publishResult, registrationsAwaitingResult } from '../../repositories/registrations-results'
import type { Services } from '../../services'

/** Results are published at this time of the first day on which they can be queried. */
const PUBLICATION_TIME = '10:00'

/**
 * Publishes the results that are due and known. In a demo an exam without an outcome gets the one that the demo
 * panel chose; otherwise it waits for the exam body's.
 */
export async function publishResults({ calendar, config, db }: Services, now: Date): Promise<void> {
  const waiting = await registrationsAwaitingResult(db, dateOf(now))
  const current = await calendar.current()
  for (const { id, examDate, outcome } of waiting) {
    if (atTime(current.datesOf(examDate).resultFrom, PUBLICATION_TIME) > now) continue
    const known = outcome ?? (config.demo ? (await readDemoState(db)).outcome : null)
    if (known) await publishResult(db, id, known, now)
  }
}
