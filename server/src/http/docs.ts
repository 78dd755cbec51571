import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { parse } from 'yaml'
import { CONTRACT_FILE } from './contract'

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

const STYLE = `body{font:15px/1.6 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1b2333}
h2{margin-top:2.5rem;border-bottom:1px solid #dde2ec}article{margin:1rem 0;padding:.75rem 1rem;border:1px solid #dde2ec;border-radius:8px}
h3{margin:0;font-size:1rem}code{font-family:ui-monospace,monospace}.method{font-weight:700;color:#1f4fd8}
dl{display:grid;grid-template-columns:4rem 1fr;margin:.5rem 0 0}dt{font-weight:600}dd{margin:0}
@media(prefers-color-scheme:dark){body{background:#11151d;color:#e4e8f0}article,h2{border-color:#2b3342}.method{color:#8fabff}}`

const toHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/`([^`]+)`/g, '<code>$1</code>')

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
  return `<article id="${operation.operationId}"><h3><span class="method">${method.toUpperCase()}</span>
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
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${toHtml(title)}</title><style>${STYLE}</style><h1>${toHtml(title)} ${toHtml(version)}</h1>
<p>${toHtml(description)}</p><p><a href="/docs/openapi.yaml">openapi.yaml</a></p>${sections.join('')}</html>`
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
