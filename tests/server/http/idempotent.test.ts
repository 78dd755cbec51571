import { createHash } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { newKey } from '../support/api'
import { mailedCode, readyCandidate, seatsTaken, sessionOf, signIn, wishFor } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const NOW = '2020-07-06T10:00:00+08:00'
const SITTING = 'tca-architect-2020-07'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
afterAll(() => server.stop())

/** Makes the database refuse every answer that is to be kept while something runs. */
async function withoutKeeping<T>(work: () => Promise<T>): Promise<T> {
  await server.sql(`create function refuse_answer() returns trigger language plpgsql as
    $$ begin raise exception 'no answer can be kept'; end $$`)
  await server.sql(`create trigger refuse_answer before insert or update on idempotency_keys
    for each row execute function refuse_answer()`)
  try {
    return await work()
  } finally {
    await server.sql('drop function refuse_answer cascade')
  }
}

test('an answer that cannot be kept leaves nothing behind, and the same key works as soon as it can', async () => {
  const api = await readyCandidate(server)
  const wish = await wishFor(server, 'tca-architect', SITTING)
  const [key, before] = [newKey(), await seatsTaken(server, SITTING)]
  const send = () => api.post<Schemas['Order']>('/v1/orders', wish, { key })
  expect((await withoutKeeping(send)).status).toBe(500)
  expect(await seatsTaken(server, SITTING)).toBe(before)
  const kept = await send()
  expect(kept.status).toBe(201)
  expect(await send()).toMatchObject({ status: 201, body: kept.body })
  expect(await seatsTaken(server, SITTING)).toBe(before + 1)
})

test('a wrong code that is sent again under its key uses up one try, and says what it said', async () => {
  const api = await signIn(server)
  await api.post('/v1/me/email', { email: 'a@example.com' })
  const code = (await mailedCode(server)) === '111111' ? '222222' : '111111'
  const confirm = (key: string) => api.post('/v1/me/email/confirmation', { code }, { key })
  const key = newKey()
  const first = await confirm(key)
  expect([first.status, first.body.detail]).toEqual([409, expect.stringContaining('还可以试 4 次')])
  expect((await confirm(key)).body.detail).toBe(first.body.detail)
  expect((await confirm(newKey())).body.detail).toContain('还可以试 3 次')
})

test('ten requests with one key at the same moment make one write and get one answer', async () => {
  const api = await signIn(server)
  const key = newKey()
  const code = `phone-${newKey()}:13912345678`
  const bind = () => api.post<Schemas['Me']>('/v1/me/phone', { code }, { key })
  const answers = await Promise.all(Array.from({ length: 10 }, bind))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
})

test('neither the kept answers nor their keys tell whoever reads the database about the person', async () => {
  const api = await readyCandidate(server, '读库')
  const body = { code: `phone-${newKey()}:13912345678` }
  expect((await api.post('/v1/me/phone', body)).status).toBe(200)
  const { candidateId } = await sessionOf(server, api)
  const rows = await server.sql('select * from idempotency_keys where candidate_id = $1', [candidateId])
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/读|13912345678|\*\*\*/)
  const guess = createHash('sha256').update(JSON.stringify(['bindPhone', {}, body]))
  expect(JSON.stringify(rows)).not.toContain(guess.digest('hex'))
})
