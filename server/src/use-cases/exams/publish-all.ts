import { DatabaseUnavailable } from '../../database/unavailable'
import { batchesOf } from '../../lib/batches'
import type { Needs } from '../services'

/** Published in one transaction, with all that follows and their notices. */
const AT_ONCE = 500

/**
 * Publishes something of many registrations, several hundred in one transaction, which `publish` makes. One that cannot be
 * published must not keep the others waiting: a batch that fails is tried one by one, also where one row is held for too
 * long; a database that is away would fail each of them.
 */
export async function publishAll(
  services: Needs<'log'>,
  what: 'ticket' | 'result',
  ids: readonly string[],
  publish: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (const batch of batchesOf(ids, AT_ONCE)) await publishBatch(services, what, batch, publish)
}

async function publishBatch(
  services: Needs<'log'>,
  what: 'ticket' | 'result',
  ids: readonly string[],
  publish: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  try {
    await publish(ids)
  } catch (error) {
    if (error instanceof DatabaseUnavailable && error.reason !== 'busy') throw error
    const [first, ...others] = ids
    if (others.length > 0) {
      for (const one of ids) await publishBatch(services, what, [one], publish)
      return
    }
    services.log.error({ err: error, registration: first }, `${what} not published`)
  }
}
