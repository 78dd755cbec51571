import type { BatchRun } from './batch'
import { BATCH, workBatch } from './batch'
import { relayOwed } from './relay'

/** Owed deliveries become jobs only while the channel's queue is short: what waits there is looked at with every fetch. */
const RELAYED_AT_ONCE = 2 * BATCH

/** Sends what a channel owes until nothing is left that could be sent now. */
export async function workChannel(run: BatchRun): Promise<void> {
  const { services, boss, channel, stopping } = run
  while (!stopping()) {
    const worked = await workBatch(run)
    if (worked === BATCH || stopping()) continue
    const relayed = await relayOwed(services.db, boss, channel, RELAYED_AT_ONCE)
    if (worked === 0 && relayed === 0) return
  }
}
