import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { parse } from 'yaml'
import { escapeHtml } from '../lib/look'
import { CONTRACT_FILE } from './contract'
import { webPage } from './web-page'

interface DocumentedResponse {
  description?: string
  $ref?: string
}

interface DocumentedOperation {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  security?: object[]
  responses: Record<string, DocumentedResponse>
}

interface Documented {
  info: { title: string; version: string; description: string }
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, DocumentedOperation>>
  components: { responses: Record<string, { description: string }> }
}

/** A sentence of the contract; what stands in backticks there is code. */
const toHtml = (text: string) => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

function operationHtml(
  document: Documented,
  path: string,
  method: string,
  operation: DocumentedOperation,
): string {
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const shared = document.components.responses[response.$ref?.split('/').at(-1) ?? '']
    return `<dt>${status}</dt><dd>${toHtml(response.description ?? shared?.description ?? '')}</dd>`
  })
  const session = operation.security ? '' : ' <small>needs a session</small>'
  return `<article class="card" id="${operation.operationId}"><h3>${method.toUpperCase()}
    <code>/v1${toHtml(path)}</code> — ${toHtml(operation.summary)}${session}</h3>
    ${operation.description ? `<p>${toHtml(operation.description)}</p>` : ''}<dl>${responses.join('')}</dl></article>`
}

/** The contract as one self-contained page, grouped by tag. */
function docsPage(contractText: string): string {
  // The contract is this repository's own file, checked by the contract tests.
  const document = parse(contractText) as Documented
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({ path, method, operation })),
  )
  const sections = document.tags.map(({ name, description }) => {
    const own = all.filter(({ operation }) => operation.tags.includes(name))
    const list = own.map(({ path, method, operation }) => operationHtml(document, path, method, operation))
    return `<h2>${toHtml(name)}</h2><p>${toHtml(description)}</p>${list.join('')}`
  })
  const { title, version, description } = document.info
  const head = `<h1>${toHtml(title)} ${toHtml(version)}</h1><p>${toHtml(description)}</p>
<p><a href="/docs/openapi.yaml">openapi.yaml</a></p>`
  return webPage({
    title,
    content: `<div lang="en"><section class="card">${head}</section>${sections.join('')}</div>`,
    wide: true,
  })
}

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
