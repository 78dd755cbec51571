import type { FastifyInstance } from 'fastify'
import { addHours } from '../lib/time'
import { countDeliveries, oldestWaiting } from '../repositories/delivery-counts'
import type { Services } from '../services'
import type { PromiseCounts } from '../use-cases/notices/promises'
import { type Measured, metricsText } from './metrics-text'
import { requireOperator } from './operator'
import { recently } from './recently'
import { PROBE_MS } from './watched'

async function measure({ clock, db }: Services, promises: () => Promise<PromiseCounts>): Promise<Measured> {
  const now = clock.now()
  const oldest = await oldestWaiting(db)
  return {
    promises: await promises(),
    deliveries: await countDeliveries(db, addHours(now, -24)),
    oldestWaitingSeconds: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0,
  }
}

/** `/metrics`: the state of notices for Prometheus. Volumes are nobody's business, so it takes the operator's token. */
export function addMetrics(
  app: FastifyInstance,
  services: Services,
  promises: () => Promise<PromiseCounts>,
): void {
  const measured = recently(PROBE_MS, () => measure(services, promises))
  app.get('/metrics', async (request, reply) => {
    requireOperator(services.config.env.OPS_TOKEN, request)
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metricsText(await measured()))
  })
}
