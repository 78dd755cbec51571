import type { components } from '../../../contract/schema'
import { START_MS, startTestServer, type TestServer } from '../../support/server'
import { Api } from '../support/api'

type Schemas = components['schemas']
interface Listed<T> {
  items: T[]
  cities: string[]
}

let server: TestServer
let api: Api
beforeAll(async () => {
  server = await startTestServer({ demo: true, now: '2020-07-06T10:00:00+08:00' })
  api = new Api(server.url)
}, START_MS)
afterAll(() => server.stop())

const partners = async (query = '') =>
  (await api.get<Listed<Schemas['Partner']>>(`/v1/partners${query}`)).body
const centres = async (query = '') =>
  (await api.get<Listed<Schemas['TestCentre']>>(`/v1/test-centres${query}`)).body

test('partners are listed by city and found by words of their names', async () => {
  const all = await partners()
  expect(all.cities.length).toBeGreaterThanOrEqual(6)
  expect(all.items.length).toBeGreaterThanOrEqual(12)
  for (const { name } of all.items) expect(name).toContain('示例')
  const inWuhan = await partners(`?city=${encodeURIComponent('武汉')}`)
  expect(new Set(inWuhan.items.map(({ city }) => city))).toEqual(new Set(['武汉']))
  expect(inWuhan.cities).toEqual(all.cities)
  const found = await partners(`?q=${encodeURIComponent('院校 深圳')}`)
  expect(found.items.map(({ city }) => city)).toEqual(['深圳'])
  expect((await partners(`?q=${encodeURIComponent('　院校　深圳')}`)).items).toEqual(found.items)
  expect((await partners(`?q=${encodeURIComponent('没有这家')}`)).items).toEqual([])
})

test('a partner is shown from its date on', async () => {
  await server.sql(
    `insert into partners (id, name, city, effective_from, position)
     values ('later', '明天的机构', '深圳', '2020-07-07', 99)`,
  )
  const names = async () => (await partners()).items.map(({ name }) => name)
  expect(await names()).not.toContain('明天的机构')
  await server.setClock('2020-07-07T00:00:00+08:00')
  expect(await names()).toContain('明天的机构')
})

test('test centres stand in their cities, with a place on the map and a phone', async () => {
  const all = await centres()
  expect(all.cities.length).toBeGreaterThanOrEqual(6)
  for (const { name, address, phone, latitude, longitude } of all.items) {
    expect(`${name}${address}`).toContain('示例')
    expect(phone).toBe('400-000-0000')
    expect(latitude).toBeGreaterThan(18)
    expect(latitude).toBeLessThan(54)
    expect(longitude).toBeGreaterThan(73)
    expect(longitude).toBeLessThan(136)
  }
  const inShenzhen = await centres(`?city=${encodeURIComponent('深圳')}`)
  expect(inShenzhen.items.map(({ city }) => city)).toEqual(['深圳'])
})

test.each([
  ['/v1/partners', `update partners set phone = '400-000-0999' where id = 'demo-college-wuhan'`],
  ['/v1/test-centres', `update centres set name = '示例考点（新址）' where id = 'demo-wuhan'`],
])(
  '%s costs at most three statements, is 304 to whoever holds it, and follows its data',
  async (path, change) => {
    const first = await api.get(path)
    const held = { 'If-None-Match': first.headers.get('etag') ?? '' }
    expect((await api.send('GET', path, undefined, { headers: held })).status).toBe(304)
    await server.sql(change)
    expect(await server.countStatements(() => api.get(path))).toBeLessThanOrEqual(3)
    expect((await api.send('GET', path, undefined, { headers: held })).status).toBe(200)
  },
)

test('the trial exam opens at the link in force on the day', async () => {
  const url = async () => (await api.get<Schemas['Help']>('/v1/help')).body.trialExamUrl
  expect(await url()).toBe('https://exam.example.com/trial')
  await server.sql(
    `insert into links values ('trial-2', 'trialExam', '试考入口', 'https://exam.example.com/v2', '2020-08-01')`,
  )
  expect(await url()).toBe('https://exam.example.com/trial')
  await server.setClock('2020-08-01T00:00:00+08:00')
  expect(await url()).toBe('https://exam.example.com/v2')
})

test(
  'nothing of the demo is offered by a backend that is none',
  async () => {
    const real = await startTestServer()
    try {
      expect(await real.sql('select code from coupons')).toEqual([])
      expect(await real.sql('select id from partners')).toEqual([])
      const listed = await fetch(`${real.url}/v1/partners`)
      expect(await listed.json()).toEqual({ items: [], cities: [], nextCursor: null })
    } finally {
      await real.stop()
    }
  },
  START_MS,
)
