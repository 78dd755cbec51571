import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

import { CONTRACT_FILE } from './contract'
import { docsPage } from './docs-page'

/** `/docs` shows the contract as a page, `/docs/openapi.yaml` as it was written. */
export function addDocs(app: FastifyInstance): void {
  const text = readFileSync(CONTRACT_FILE, 'utf8')
  // Made for its first reader: reading the contract once more would slow every start down.
  let page: string | undefined
  app.get('/docs', async (_request, reply) => {
    page ??= docsPage(text)
    return reply.type('text/html; charset=utf-8').send(page)
  })
  app.get('/docs/openapi.yaml', async (_request, reply) => {
    return reply.type('application/yaml; charset=utf-8').send(text)
  })
}
