import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { START_MS, startTestServer, type TestServer } from '../../support/server'
import { NEXT_STEP } from '../problems/next-step'

/** What every answer bears, whoever writes it. */
const COMMON = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'cache-control': 'no-store',
  'server-time': expect.stringMatching(/\+08:00$/),
}

const OPS_TOKEN = 'operator-token-of-the-refusals'
const WRITE = 'PUT /v1/demo/outcome HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
const IMPORT = `POST /v1/ops/results/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${OPS_TOKEN}\r\nContent-Type: text/csv\r\n`

/** Sends bytes as they are and reads until the server ends the connection. */
async function sendBytes(url: string, bytes: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  const [status = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => line.split(/: (.*)/).slice(0, 2))
  return { status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), body }
}

describe('requests that do not fit', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ demo: true, env: { REQUEST_SECONDS: '1', OPS_TOKEN } })
  }, START_MS)
  afterAll(() => server.stop())

  const send = async (method: string, path: string, body?: string, type = 'application/json') => {
    const headers = body === undefined ? undefined : { 'content-type': type }
    const response = await fetch(`${server.url}${path}`, { method, body, headers })
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(Object.fromEntries(response.headers)).toMatchObject(COMMON)
    const problem = await response.json()
    expect(problem).toMatchObject({ status: response.status, type: `/problems/${problem.code}` })
    expect(problem.incident).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(problem.title).toMatch(/[一-鿿]/)
    expect(problem.detail).toMatch(NEXT_STEP)
    return { response, problem }
  }

  test.each([
    ['PUT', '/v1/demo/clock', '{', undefined, []],
    ['PUT', '/v1/demo/clock', '[]', undefined, []],
    ['PUT', '/v1/demo/clock', '{"now":5}', undefined, ['now']],
    ['PUT', '/v1/demo/clock', '{"now":"2020-02-30T00:00:00+08:00"}', undefined, ['now']],
    ['PUT', '/v1/demo/clock', '{"now":"1999-01-01T00:00:00+08:00"}', undefined, ['now']],
    ['PUT', '/v1/demo/clock', '{"now":null,"then":1}', undefined, ['then']],
    ['PUT', '/v1/demo/clock', 'now', 'text/plain', []],
    ['PUT', '/v1/demo/clock', 'now=1', 'application/x-www-form-urlencoded', []],
    ['PUT', '/v1/demo/outcome', undefined, undefined, []],
    ['PUT', '/v1/demo/outcome', '', undefined, []],
    ['PUT', '/v1/demo/outcome', '{}', undefined, ['outcome']],
    ['GET', '/v1/calendar/2018', undefined, undefined, ['year']],
    ['GET', '/v1/calendar/year', undefined, undefined, ['year']],
    ['GET', '/v1/certifications?level=master', undefined, undefined, ['level']],
    ['GET', '/v1/certifications/TCA_ARCHITECT', undefined, undefined, ['code']],
  ])('%s %s with %s is refused as invalid', async (method, path, body, type, fields) => {
    const { problem } = await send(method, path, body, type)
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(problem.fields ?? []).toEqual(fields)
  })

  test('a wrong method names the right ones', async () => {
    const { response, problem } = await send('DELETE', '/v1/home')
    expect(problem).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(problem.detail).toContain('GET、HEAD')
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect((await send('PATCH', '/v1/calendar/2020')).problem.status).toBe(405)
  })

  test('an unknown address is not found', async () => {
    for (const path of ['/', '/v1', '/v1/nothing', '/v1/certifications/a/b', '/../etc/passwd']) {
      expect((await send('GET', path)).problem).toMatchObject({ status: 404, code: 'not-found' })
    }
  })

  test('an address that cannot be read is refused as invalid', async () => {
    for (const path of ['/v1/certifications/%zz', `/v1/certifications/${'a'.repeat(300)}`]) {
      const { problem } = await send('GET', path)
      expect(problem).toMatchObject({ status: 400, code: 'invalid-request', title: '链接不完整' })
    }
  })

  test('a page whose address cannot be read says so as a page', async () => {
    const response = await fetch(`${server.url}/v/%zz`)
    expect(response.status).toBe(400)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...COMMON,
      'content-type': 'text/html; charset=utf-8',
    })
    expect(await response.text()).toContain('<h1>链接不完整</h1>')
  })

  const expectRefused = async (bytes: string, status: number, code: string) => {
    const answer = await sendBytes(server.url, bytes)
    expect(answer).toMatchObject({ status, headers: COMMON })
    expect(answer.headers['content-type']).toMatch('application/problem+json')
    const problem = JSON.parse(answer.body)
    expect(problem).toMatchObject({ status, code, type: `/problems/${code}` })
    expect(problem.detail).toMatch(NEXT_STEP)
  }

  test.each([
    ['bytes that are no HTTP', 'HELLO\r\n\r\n', 400, 'invalid-request'],
    ['a head without a host', 'GET /v1/home HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'invalid-request'],
    ['a head that is too long', `${WRITE}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['a length that is no number', `${WRITE}Content-Length: ten\r\n\r\n`, 400, 'invalid-request'],
    [
      'two lengths',
      `${WRITE}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      'invalid-request',
    ],
  ])('%s: refused like everything else, and the connection ends', (_, bytes, status, code) =>
    expectRefused(bytes, status, code),
  )

  test('what stops half-way is refused in time, and the connection ends', async () => {
    const halves = [
      `${WRITE}Content-Le`,
      `${WRITE}Content-Length: 90\r\n\r\n{"out`,
      `${WRITE}Transfer-Encoding: chunked\r\n\r\n5\r\n{"o`,
      `${IMPORT}Content-Length: 90\r\n\r\nticketNumber,`,
    ]
    await Promise.all(halves.map((bytes) => expectRefused(bytes, 408, 'request-timeout')))
  })

  test('an expectation that nobody knows is left unmet', async () => {
    const bytes = 'GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n'
    expect(await sendBytes(server.url, bytes)).toMatchObject({ status: 200, headers: COMMON })
  })

  test('an old or cut link says where to go on from', async () => {
    const session = await fetch(`${server.url}/v1/demo/session`, { method: 'POST' })
    const { accessToken } = await session.json()
    const headers = { authorization: `Bearer ${accessToken}` }
    for (const path of ['/v1/orders/xyz', '/v1/registrations/xyz/ticket', '/v1/registrations/reg_1']) {
      const response = await fetch(`${server.url}${path}`, { headers })
      expect(await response.json()).toMatchObject({
        status: 400,
        code: 'invalid-request',
        title: '链接不完整',
        detail: '这个链接不完整或已失效，请从首页或“考试”重新进入。',
        fields: ['id'],
      })
    }
  })

  test('a body that is too large is refused before it is read', async () => {
    const { problem } = await send('PUT', '/v1/demo/outcome', JSON.stringify({ outcome: 'x'.repeat(70_000) }))
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' })
  })

  test('no session is told before anything else about the request', async () => {
    expect((await send('POST', '/v1/orders', '{}')).problem).toMatchObject({
      status: 401,
      code: 'session-missing',
    })
    expect((await send('GET', '/v1/me')).problem.code).toBe('session-missing')
  })
})
