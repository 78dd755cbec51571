import { openDatabase } from '../../../server/src/database/pool'
import { WechatClient } from '../../../server/src/gateways/wechat/client'
import { Sealer } from '../../../server/src/lib/sealing'
import { accessTokenStore } from '../../../server/src/repositories/access-tokens'
import { START_MS, startTestServer, type TestServer } from '../../support/server'
import { credentialsAt, json, startWechatDouble, type WechatDouble } from '../gateways/wechat-double'

let server: TestServer
let wechat: WechatDouble
/** Two processes on one database: each has its own connections and its own memory. */
let databases: ReturnType<typeof openDatabase>[]
const sealer = new Sealer(Buffer.alloc(32, 7))

beforeAll(async () => {
  server = await startTestServer()
  databases = [1, 2].map(() => openDatabase(server.databaseUrl, 2, () => {}))
}, START_MS)
beforeEach(async () => {
  wechat = await startWechatDouble(() => json({ errcode: 0 }))
  await server.sql('delete from access_tokens')
})
afterEach(() => wechat.close())
afterAll(async () => {
  for (const db of databases) await db.destroy()
  await server.stop()
})

const stores = () => databases.map((db) => accessTokenStore(db, sealer))
const clients = () =>
  stores().map((store) => new WechatClient('wechat', credentialsAt(wechat.url), store, Date.now))
const send = (client: WechatClient | undefined) => client?.call('/send', {}, {})

test('two processes with twenty messages ask WeChat for one token, and for one when it ended early', async () => {
  const processes = clients()
  const twenty = () => Promise.all(Array.from({ length: 20 }, (_, index) => send(processes[index % 2])))
  await twenty()
  expect(wechat.forced()).toEqual([false])
  wechat.expireToken()
  await expect(twenty()).resolves.toEqual(Array(20).fill({ errcode: 0 }))
  expect(wechat.forced()).toEqual([false, false])
})

test('a process that starts later takes the stored token', async () => {
  await send(clients()[0])
  await send(clients()[1])
  expect(wechat.forced()).toHaveLength(1)
})

test('the token is sealed in the database', async () => {
  await send(clients()[0])
  const [row] = await server.sql<{ token_sealed: string }>('select token_sealed from access_tokens')
  expect(row?.token_sealed).toMatch(/^v2\./)
  expect(JSON.stringify(row)).not.toContain(wechat.token())
})

test('one process at a time may ask, and a right that was never given back lapses', async () => {
  const [one, other] = stores()
  await expect(one?.claim('app', 60)).resolves.toBe(true)
  await expect(other?.claim('app', 60)).resolves.toBe(false)
  await one?.release('app')
  await expect(other?.claim('app', -1)).resolves.toBe(true)
  await expect(one?.claim('app', 60)).resolves.toBe(true)
  await one?.write('app', { value: 'new', goodUntil: 1_600_000_000_000 })
  await expect(other?.read('app')).resolves.toEqual({ value: 'new', goodUntil: 1_600_000_000_000 })
  await expect(other?.claim('app', 60)).resolves.toBe(true)
})

test('while WeChat is asked, the only connection of the embedded database is free', async () => {
  let readDuringCall: Promise<unknown[]> | undefined
  const slow = await startWechatDouble(
    () => json({ errcode: 0 }),
    async () => {
      readDuringCall = server.sql('select 1')
      await readDuringCall
    },
  )
  const [store] = stores()
  if (!store) throw new Error('no store')
  await send(new WechatClient('wechat', credentialsAt(slow.url), store, Date.now))
  await expect(readDuringCall).resolves.toHaveLength(1)
  await slow.close()
})
