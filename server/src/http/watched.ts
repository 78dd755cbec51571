import type { Services } from '../services'
import { countPromises, findPromises, type PromiseCounts } from '../use-cases/notices/promises'
import { recently } from './recently'

/** Probes and scrapes come every few seconds; half a minute is new enough for them. */
export const PROBE_MS = 30_000

/** The promises at risk and broken as probes see them, together asked for once in half a minute. */
export function watchedPromises(services: Services): () => Promise<PromiseCounts> {
  return recently(PROBE_MS, async () => countPromises(await findPromises(services, services.clock.now())))
}
