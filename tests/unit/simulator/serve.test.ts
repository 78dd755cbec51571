import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SimulatorServer, serveSimulator } from '../../../simulator/src/serve'

function site(): string {
  const directory = mkdtempSync(join(tmpdir(), 'site-'))
  mkdirSync(join(directory, 'phone'))
  writeFileSync(join(directory, 'index.html'), '<!doctype html>host')
  writeFileSync(join(directory, 'phone/index.html'), '<!doctype html>phone')
  return directory
}

function startBackend(): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    response.writeHead(201, { 'content-type': 'application/json', etag: '"1"' })
    response.end(JSON.stringify({ method: request.method, url: request.url, body }))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

describe('the simulator server', () => {
  let backend: Server
  let simulator: SimulatorServer

  beforeAll(async () => {
    backend = await startBackend()
    simulator = await serveSimulator({ directory: site(), backend: `http://127.0.0.1:${portOf(backend)}` })
  })
  afterAll(async () => {
    await simulator.close()
    await new Promise((resolve) => backend.close(resolve))
  })

  it('serves the host page and the phone, with or without a query', async () => {
    expect(await (await fetch(`${simulator.url}/`)).text()).toBe('<!doctype html>host')
    expect(await (await fetch(`${simulator.url}/phone/?path=pages/me/index`)).text()).toBe(
      '<!doctype html>phone',
    )
    expect((await fetch(`${simulator.url}/phone`)).url).toBe(`${simulator.url}/phone/`)
  })

  it('sends a file again only once it has changed', async () => {
    const directory = site()
    const page = join(directory, 'index.html')
    const options = { directory, backend: 'http://127.0.0.1:1' }
    const other = await serveSimulator(options)
    const etag = (await fetch(other.url)).headers.get('etag') ?? ''
    const ask = () => fetch(other.url, { headers: { 'if-none-match': etag } })
    expect((await ask()).status).toBe(304)
    writeFileSync(page, '<!doctype html>another')
    const changed = await ask()
    expect(changed.status).toBe(200)
    expect(await changed.text()).toBe('<!doctype html>another')
    await other.close()
  })

  it('hands the API on with method, query and body, and its answer back with status and headers', async () => {
    const answer = await fetch(`${simulator.url}/v1/orders?a=1`, { method: 'POST', body: '{"x":1}' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(await answer.json()).toEqual({ method: 'POST', url: '/v1/orders?a=1', body: '{"x":1}' })
  })

  it.each(['/e/abc', '/c/abc.ics', '/docs', '/healthz', '/readyz'])('hands %s on, too', async (path) => {
    expect(await (await fetch(simulator.url + path)).json()).toMatchObject({ url: path })
  })

  it.each(['/gone.js', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/%'])('has no %s', async (path) => {
    expect((await fetch(simulator.url + path)).status).toBe(404)
  })

  it('takes the next port when its own is in use, unless it is fixed', async () => {
    const options = {
      directory: site(),
      backend: 'http://127.0.0.1:1',
      port: Number(new URL(simulator.url).port),
    }
    const second = await serveSimulator(options)
    expect(second.url).not.toBe(simulator.url)
    await second.close()
    await expect(serveSimulator({ ...options, fixed: true })).rejects.toThrow(/EADDRINUSE/)
  })

  it('marks the answer when the backend does not answer', async () => {
    const silent = await startBackend()
    const address = `http://127.0.0.1:${portOf(silent)}`
    await new Promise((resolve) => silent.close(resolve))
    const alone = await serveSimulator({ directory: site(), backend: address })
    const answer = await fetch(`${alone.url}/v1/home`)
    expect([answer.status, answer.headers.get('x-backend-unreachable')]).toEqual([502, '1'])
    await alone.close()
  })
})
