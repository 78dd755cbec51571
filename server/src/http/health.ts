import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'

import type { Services } from '../services'

/** `/healthz`: the process answers. `/readyz`: it answers and its database does too. */
export function addHealth(app: FastifyInstance, { db, log }: Services): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ready' }
    } catch (error) {
      log.warn({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'database unavailable' })
    }
  })
}
