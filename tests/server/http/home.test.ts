import { connect } from 'node:net'
import type { components } from '../../../contract/schema'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

type Home = components['schemas']['Home']

describe('first screen of a visitor', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ demo: true, now: '2020-07-20T10:02:00+08:00' })
  }, START_MS)
  afterAll(() => server.stop())

  const home = async (headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/v1/home`, { headers })
    return { response, body: await response.json() }
  }

  test('shows the map, the sitting that closes next and no next step', async () => {
    const { response, body } = await home()
    expect(response.status).toBe(200)
    expect(body).toMatchObject({ signedIn: false, next: null })
    expect(body.map.directions.map(({ name }: { name: string }) => name)).toEqual(['开发', '运维', '架构'])
    expect(body.map.specialties).toHaveLength(3)
    expect(body.nextSitting).toMatchObject({
      month: '2020-08',
      examDate: '2020-08-29',
      registrationClosesAt: '2020-08-19T00:00:00+08:00',
    })
    expect(body.nextSitting.seatsLeft).toBeGreaterThan(0)
  })

  test('counts down on the server, whose time is on the answer', async () => {
    const { response } = await home()
    expect(response.headers.get('server-time')).toMatch(/^2020-07-20T10:0\d:\d\d(\.\d{3})?\+08:00$/)
  })

  test('shows the next month from the very instant a registration closes', async () => {
    await server.setClock('2020-08-18T23:59:00.000+08:00')
    expect((await home()).body.nextSitting.month).toBe('2020-08')
    await server.setClock('2020-08-19T00:00:00.000+08:00')
    expect((await home()).body.nextSitting.month).toBe('2020-09')
  })

  test.each([
    [
      'seats',
      'update sittings set taken = taken + 1 where taken < capacity',
      ({ nextSitting }: Home) => nextSitting?.seatsLeft,
    ],
    ['names', `update certifications set name = name || '（新）'`, ({ map }: Home) => map.foundation.name],
    ['contacts', `update contacts set value = value || '0'`, ({ contacts }: Home) => contacts[0]?.value],
  ])('follows its %s with the next request', async (_, change, shown) => {
    const before = (await home()).body
    await server.sql(change)
    expect(shown((await home()).body)).not.toEqual(shown(before))
  })

  test('is the same for a hundred visitors at once, whom one reading serves', async () => {
    const { port, hostname } = new URL(server.url)
    // In one piece, so that they are there at the same moment on every machine.
    const asked = `GET /v1/home HTTP/1.1\r\nhost: ${hostname}\r\n`
    const hundred = `${`${asked}\r\n`.repeat(99)}${asked}connection: close\r\n\r\n`
    let told = ''
    const statements = await server.countStatements(async () => {
      const socket = connect(Number(port), hostname)
      socket.setEncoding('utf8').write(hundred)
      for await (const part of socket) told += part
    })
    const bodies = told.split('HTTP/1.1 200 OK').slice(1)
    expect(bodies).toHaveLength(100)
    expect(new Set(bodies.map((answer) => answer.split('\r\n\r\n')[1])).size).toBe(1)
    expect(statements).toBe(1)
  })

  test('takes a session that has ended for a visitor, and says so', async () => {
    const { response, body } = await home({ authorization: 'Bearer a-token-that-ended-long-ago' })
    expect([response.status, response.headers.get('session-ended')]).toEqual([200, 'true'])
    expect(body.signedIn).toBe(false)
    expect((await home()).response.headers.get('session-ended')).toBeNull()
  })

  test('costs three statements signed in and one for a visitor, and one more when something has changed', async () => {
    const started = await fetch(`${server.url}/v1/demo/session`, { method: 'POST' })
    const { accessToken } = await started.json()
    const authorization = `Bearer ${accessToken}`
    const signedIn = await home({ authorization })
    expect(signedIn.body.signedIn).toBe(true)
    await server.sql('update contacts set position = position')
    await server.sql('update policies set body = body')
    const counted = (headers?: { authorization: string }) => server.countStatements(() => home(headers))
    expect(await counted({ authorization })).toBeLessThanOrEqual(4)
    expect(await counted({ authorization })).toBeLessThanOrEqual(3)
    expect(await counted()).toBeLessThanOrEqual(2)
    expect(await counted()).toBe(1)
  })
})
