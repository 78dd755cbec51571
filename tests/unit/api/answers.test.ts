import { AnswerStore } from '../../../src/api/answer-store'
import { ServerClock } from '../../../src/api/server-clock'
import { ScriptedBackend } from '../../support/scripted-backend'
import { MemoryStorage } from '../support/memory-storage'
import { testClient } from './test-client'

const HELP = { contacts: [], questions: [], rules: { version: '1', title: '', items: [] }, disclaimer: '' }
const DAY_MS = 24 * 60 * 60 * 1000

let backend: ScriptedBackend
beforeAll(async () => {
  backend = await ScriptedBackend.start()
})
afterAll(() => backend.stop())

test('an unchanged answer comes from the device, also after a restart', async () => {
  const storage = new MemoryStorage()
  backend.on(({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304 }
      : { status: 200, headers: { etag: '"v1"' }, body: HELP },
  )
  await testClient(backend.url, { answers: new AnswerStore(storage) }).client.get('/help')
  const restarted = testClient(backend.url, { answers: new AnswerStore(storage) }).client
  expect(await restarted.get('/help')).toEqual({ ok: true, value: HELP })
  expect(backend.received.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"'])
})

test('a changed answer takes the place of the stored one', async () => {
  const changed = { ...HELP, disclaimer: '新' }
  backend.on((_, count) => ({
    status: 200,
    headers: { etag: `"v${count}"` },
    body: count === 1 ? HELP : changed,
  }))
  const { client } = testClient(backend.url)
  await client.get('/help')
  expect(await client.get('/help')).toEqual({ ok: true, value: changed })
})

test('an answer without ETag is not kept', async () => {
  const storage = new MemoryStorage()
  backend.on(() => ({ status: 200, body: HELP }))
  await testClient(backend.url, { answers: new AnswerStore(storage) }).client.get('/help')
  expect(storage.entries.size).toBe(0)
})

test('of many answers the forty used last are kept', () => {
  const storage = new MemoryStorage()
  const answers = new AnswerStore(storage)
  for (let count = 1; count <= 41; count++) answers.write(`/${count}`, { etag: '"e"', body: {} })
  expect(answers.read('/1')).toBeNull()
  expect(answers.read('/2')).not.toBeNull()
  expect(answers.read('/41')).not.toBeNull()
})

test('damaged storage counts as none', () => {
  const storage = new MemoryStorage()
  storage.set('answer:/x', 'rubbish')
  storage.set('answers', 7)
  const answers = new AnswerStore(storage)
  expect(answers.read('/x')).toBeNull()
  answers.write('/y', { etag: '"e"', body: {} })
  expect(answers.read('/y')).toEqual({ etag: '"e"', body: {} })
})

test.each([
  ['a day fast', DAY_MS],
  ['a day slow', -DAY_MS],
])('a device clock that is %s does not matter once the backend has answered', async (_, wrongBy) => {
  const trueNow = Date.parse('2020-07-20T10:02:00+08:00')
  const clock = new ServerClock(() => trueNow + wrongBy)
  backend.on(() => ({ status: 200, headers: { 'server-time': '2020-07-20T10:02:00+08:00' }, body: HELP }))
  await testClient(backend.url, { clock }).client.get('/help')
  expect(clock.now()).toBe(trueNow)
})

test('a time that cannot be read leaves the clock as it was', () => {
  const clock = new ServerClock(() => 1000)
  clock.sync('soon')
  clock.sync(undefined)
  expect(clock.now()).toBe(1000)
})
