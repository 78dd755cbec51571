import { START_MS } from '../../support/server'
import { type DeliveringServer, startDeliveringServer, working } from './delivering-server'

let server: DeliveringServer
beforeAll(async () => {
  server = await startDeliveringServer(1)
}, START_MS)
afterAll(() => server.stop())

test('what leads to an exam is not sent once that has begun, however long its channel was busy', async () => {
  const { noticeId } = await server.owe('officialAccount')
  // The day's quota is used up.
  server.outside.official = { errcode: 45009 }
  await server.deliver()
  expect(await server.delivery(noticeId, 'officialAccount')).toMatchObject({ state: 'owed', waits: true })
  Object.assign(server.outside, working)
  const calls = server.official.calls().length
  const [row] = await server.sql<{ starts: string }>(
    `select facts->>'startsAt' as starts from notices where id = $1`,
    [noticeId],
  )
  await server.standClock(row?.starts ?? '')
  await server.deliver()
  expect(await server.delivery(noticeId, 'officialAccount')).toMatchObject({
    state: 'skipped',
    attempts: 0,
    reason: '提醒的时间已过，没有再发',
  })
  expect(server.official.calls()).toHaveLength(calls)
})
