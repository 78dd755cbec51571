import { EVERYTHING, matches } from '../../../src/features/certifications/catalogue-filter'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

describe('browsing', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  }, START_MS)
  afterAll(() => server.stop())

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/v1${path}`, { headers })
    const text = await response.text()
    return { response, status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  const codes = async (query: string) => {
    const { body } = await get(`/certifications${query}`)
    return body.items.map(({ code }: { code: string }) => code)
  }

  test('the catalogue holds the foundation, three directions of three levels and three specialties', async () => {
    expect(await codes('')).toHaveLength(13)
    expect(await codes('?direction=architect')).toEqual(['tca-architect', 'tcp-architect', 'tce-architect'])
    expect(await codes('?track=specialty')).toEqual(['big-data', 'machine-learning', 'tdsql-delivery'])
    expect(await codes('?level=expert&direction=sysops')).toEqual(['tce-sysops'])
  })

  test.each([
    ['大数据工程师', ['big-data'], 'a former name'],
    ['大数据开发工程师', ['big-data'], 'the name'],
    ['big DATA', ['big-data'], 'the English name'],
    ['ＴＣＡ', ['tca-developer', 'tca-sysops', 'tca-architect'], 'wide letters'],
    ['  tca　架构 ', ['tca-architect'], 'two words, a wide space between them'],
    ['架构', ['tca-architect', 'tcp-architect', 'tce-architect'], 'a direction'],
    ['高级 运维', ['tcp-sysops'], 'a level and a direction'],
    ['专项', ['big-data', 'machine-learning', 'tdsql-delivery'], 'the track'],
    ['tca-dev', ['tca-developer'], 'the code'],
    ['没有这个', [], 'no name at all'],
  ])('%j finds %j here and on the phone: %s', async (query, expected) => {
    const { body } = await get('/certifications')
    const listed: Parameters<typeof matches>[0][] = body.items
    const onThePhone = listed.filter((item) => matches(item, { ...EVERYTHING, query }))
    expect(onThePhone.map(({ code }) => code)).toEqual(expected)
    expect(await codes(`?q=${encodeURIComponent(query)}`)).toEqual(expected)
  })

  test('a professional certification asks for the associate one of its direction', async () => {
    const { body } = await get('/certifications/tcp-sysops')
    expect(body.prerequisite).toEqual({ code: 'tca-sysops', name: '云运维工程师' })
    expect(body).toMatchObject({
      durationMinutes: 90,
      validityYears: 2,
      demoFigures: true,
      schedule: 'monthly',
    })
  })

  test('every outline adds up to a hundred and every sample has a right option', async () => {
    for (const code of await codes('')) {
      const { body } = await get(`/certifications/${code}`)
      const weights = body.outline.map(({ weightPercent }: { weightPercent: number }) => weightPercent)
      expect(weights.reduce((sum: number, weight: number) => sum + weight, 0)).toBe(100)
      expect(body.samples.length).toBeGreaterThanOrEqual(2)
      for (const { options, answer } of body.samples) expect(options[answer]).toBeTruthy()
    }
  })

  test.each(['/certifications', '/certifications/tca-architect', '/calendar/2020', '/help'])(
    '%s answers 304 to whoever holds it already',
    async (path) => {
      const etag = (await get(path)).response.headers.get('etag') ?? ''
      const again = await get(path, { 'if-none-match': etag })
      expect(again.status).toBe(304)
      expect(again.body).toBeNull()
      expect(again.response.headers.get('server-time')).toMatch(/\+08:00$/)
      expect((await get(path, { 'if-none-match': '"another"' })).status).toBe(200)
    },
  )

  test("a year's calendar costs at most three statements, and changes with its data", async () => {
    const before = await get('/calendar/2020')
    expect(await server.countStatements(() => get('/calendar/2020'))).toBeLessThanOrEqual(3)
    await server.sql(`insert into calendar_overrides values ('2020-07', '2020-07-18', '场地调整', now())`)
    const statements = await server.countStatements(() => get('/calendar/2020'))
    expect(statements).toBeLessThanOrEqual(3)
    const after = await get('/calendar/2020', { 'if-none-match': before.response.headers.get('etag') ?? '' })
    expect(after.status).toBe(200)
    expect(after.body.items[6]).toMatchObject({ examDate: '2020-07-18', shifted: true, reason: '场地调整' })
    await server.sql('delete from calendar_overrides')
    expect((await get('/calendar/2020')).body).toEqual(before.body)
  })

  test('help has contacts marked as examples, questions and the rules', async () => {
    const { body } = await get('/help')
    expect(body.questions.length).toBeGreaterThanOrEqual(10)
    expect(body.rules.version).toBe('2020-01')
    expect(body.contacts.length).toBeGreaterThan(0)
    for (const { label } of body.contacts) expect(label).toContain('示例')
    expect(body.disclaimer).toContain('并非')
  })

  test('the demo endpoints do not exist outside a demo', async () => {
    expect((await get('/demo/state')).status).toBe(404)
    const moved = await fetch(`${server.url}/v1/demo/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"now":null}',
    })
    expect(moved.status).toBe(404)
  })
})
