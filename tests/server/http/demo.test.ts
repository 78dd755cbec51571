import { START_MS, startTestServer, type TestServer } from '../../support/server'

describe('the demo panel', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ demo: true })
  }, START_MS)
  afterAll(() => server.stop())

  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${server.url}/v1${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: body && { 'content-type': 'application/json' },
    })
    return { response, body: response.status === 204 ? null : await response.json() }
  }
  const clockTo = (now: string | null) => call('PUT', '/demo/clock', { now })

  test('moves the clock of every answer, and back', async () => {
    const moved = await clockTo('2020-07-20T10:02:00+08:00')
    expect(moved.body).toMatchObject({ moved: true })
    expect(moved.body.now).toMatch(/^2020-07-20T10:02:/)
    expect(moved.response.headers.get('server-time')).toMatch(/^2020-07-20T10:02:/)
    expect((await call('GET', '/home')).body.nextSitting.month).toBe('2020-08')
    const back = await clockTo(null)
    expect(back.body.moved).toBe(false)
    expect(Math.abs(Date.parse(back.body.now) - Date.now())).toBeLessThan(60_000)
  })

  test('offers the instants worth jumping to', async () => {
    const { body } = await clockTo('2020-07-10T12:00:00+08:00')
    const at = Object.fromEntries(
      body.waypoints.map((each: { label: string; at: string }) => [each.label, each.at]),
    )
    expect(at).toMatchObject({
      报名截止: '2020-07-15T00:00:00+08:00',
      准考证日: '2020-07-20T10:02:00+08:00',
      开考: '2020-07-25T14:00:00+08:00',
      成绩日: '2020-07-29T10:02:00+08:00',
    })
    expect(body.waypoints.map(({ at }: { at: string }) => at)).toEqual(
      body.waypoints.map(({ at }: { at: string }) => at).sort(),
    )
    expect(body.courses).toEqual([
      { registrationId: null, name: '下一个考期', examDate: '2020-07-25', waypoints: body.waypoints },
    ])
  })

  test('has run every job that is due when the clock has moved', async () => {
    await clockTo('2023-03-01T12:00:00+08:00')
    const [row] = await server.sql<{ count: string }>(
      `select count(*) from sittings where certification_code = 'tca-architect' and month = '2024-05'`,
    )
    expect(row?.count).toBe('1')
  })

  test('the calendar of a year stays the same wherever the clock is; only its year is named in another', async () => {
    await clockTo('2020-07-10T12:00:00+08:00')
    const before = JSON.stringify((await call('GET', '/calendar/2020')).body)
    await clockTo('2026-11-01T12:00:00+08:00')
    const after = JSON.stringify((await call('GET', '/calendar/2020')).body)
    expect(after).toContain('2020-06-27 是端午假期，提前 7 天 → 2020-06-20')
    const bare = (text: string) => text.replaceAll('2020-', '')
    expect(bare(after) === bare(before)).toBe(true)
  })

  test('reset gives the seeded data and the real time', async () => {
    await call('PUT', '/demo/outcome', { outcome: 'failed' })
    const session = await call('POST', '/demo/session')
    expect(session.response.status).toBe(201)
    const july = async () =>
      (await call('GET', '/calendar/2020')).body.items.find(
        ({ month }: { month: string }) => month === '2020-07',
      ).examDate
    await server.sql("insert into calendar_overrides values ('2020-07', '2020-07-18', '考场停电', now())")
    expect(await july()).toBe('2020-07-18')
    expect((await call('POST', '/demo/reset')).response.status).toBe(204)
    expect(await july()).toBe('2020-07-25')
    expect((await call('GET', '/demo/state')).body).toMatchObject({ moved: false, outcome: 'passed' })
    expect((await call('GET', '/demo/outbox')).body).toEqual({ items: [], nextCursor: null })
    const authorization = `Bearer ${session.body.accessToken}`
    const me = await fetch(`${server.url}/v1/me`, { headers: { authorization } })
    expect(me.status).toBe(401)
    const rows = await server.sql('select 1 from sittings limit 1')
    expect(rows).toHaveLength(1)
  })
})
