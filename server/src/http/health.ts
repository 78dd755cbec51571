import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'

import type { Services } from '../services'
import { addMetrics } from './metrics'
import { watchedPromises } from './watched'

/**
 * `/healthz`: the process answers. `/readyz`: it answers and its database does too. Promises at risk are said beside
 * it and never make a process unready: taking it away would only break them. `/metrics` goes with them.
 */
export function addHealth(app: FastifyInstance, services: Services): void {
  const { db, log } = services
  const promises = watchedPromises(services)
  addMetrics(app, services, promises)
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db)
    } catch (error) {
      log.warn({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'database unavailable' })
    }
    try {
      return { status: 'ready', promises: await promises() }
    } catch (error) {
      log.warn({ err: error }, 'the promises could not be counted')
      return { status: 'ready', promises: null }
    }
  })
}
