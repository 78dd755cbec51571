import { withinADay } from '../../domain/notices/promise'
import { dateOf } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { oweNotices } from './owe-notices'

/** Tells that a paper certificate is on its way, once for each tracking number it was sent under. */
export async function tellPosted(
  trx: Db,
  number: string,
  holder: { candidateId: string; certificationName: string },
  shipment: { carrier: string; trackingNumber: string },
  now: Date,
): Promise<void> {
  const { candidateId, certificationName } = holder
  const notice = {
    kind: 'paperPosted' as const,
    candidateId,
    cause: `posted:${number}:${shipment.trackingNumber}`,
    facts: { certificationName, ...shipment, postedOn: dateOf(now) },
    target: { page: 'paper' as const, id: number },
    promisedBy: withinADay(now),
  }
  await oweNotices(trx, [notice], now)
}
