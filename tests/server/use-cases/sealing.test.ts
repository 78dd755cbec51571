import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keyIdOf, Sealer } from '../../../server/src/lib/sealing'
import { sealedColumns } from '../../../server/src/repositories/account/sealing'
import { openSealer } from '../../../server/src/use-cases/account/sealing'
import { makeDataDirectory } from '../../support/data-directory'
import { START_MS, startTestServer, type TestServer } from '../../support/server'
import { Api } from '../support/api'
import { certified, OPS_TOKEN } from '../support/certified'
import { type BuyingServer, KEY, startBuyingServer } from '../support/test-server'

const NEXT = '7a'.repeat(32)
const OTHER = '11'.repeat(32)
const idOf = (key: string) => keyIdOf(Buffer.from(key, 'hex'))

let server: BuyingServer
let next: TestServer | undefined
let holder: Awaited<ReturnType<typeof certified>>
const dataDir = makeDataDirectory()
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN })
  holder = await certified(server)
}, START_MS)
afterAll(async () => {
  await next?.stop()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** What a start with these keys makes of the database that is there. */
const open = (personalDataKey?: string, formerPersonalDataKeys?: string) =>
  openSealer(server.db, { personalDataKey, formerPersonalDataKeys, dataDir })

test('a start with another key stops, and says which key is needed and where', async () => {
  const env = { DATABASE_URL: server.databaseUrl, PERSONAL_DATA_KEY: OTHER }
  const words = new RegExp(`sealed with key ${idOf(KEY)}.*PERSONAL_DATA_KEY.*PERSONAL_DATA_KEYS_OLD`)
  await expect(startTestServer({ env })).rejects.toThrow(words)
})

test('a start whose key is lost stops, instead of making another one', async () => {
  await expect(open()).rejects.toThrow('their key is missing: PERSONAL_DATA_KEY, or')
  expect(existsSync(join(dataDir, 'personal-data.key'))).toBe(false)
})

test('every sealed column of the database is among those that a new key takes over', async () => {
  const columns = await server.sql<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where column_name like '%\\_sealed' and table_name != 'sealing_keys' order by 1, 2`,
  )
  const known = sealedColumns.map(({ table, column }) => `${table}.${column}`).sort()
  expect(columns.map(({ table, column }) => `${table}.${column}`)).toEqual(known)
})

test('data sealed before keys had names tell by themselves which key it was', async () => {
  const renamed = (from: string, to: string) =>
    server.sql('update personal_data set phone_sealed = regexp_replace(phone_sealed, $1, $2)', [from, to])
  const forgetKeys = () => server.sql('delete from sealing_keys')
  await renamed('^v2\\.[0-9a-f]+', 'v1')
  await forgetKeys()
  await expect(open(OTHER)).rejects.toThrow('sealed with')
  const sealer = await open(KEY)
  const [row] = await server.sql<{ phone_sealed: string }>('select phone_sealed from personal_data')
  expect(sealer.open(row?.phone_sealed ?? '', 'phone')).toMatch(/^1\d{10}$/)
  expect(sealer.fingerprint('x', 'y')).toBe(new Sealer(Buffer.from(KEY, 'hex')).fingerprint('x', 'y'))
})

describe('with a new key, and the old one for reading', () => {
  const sealedWithOld = async () => {
    const counts = await Promise.all(
      sealedColumns.map(({ table, column }) =>
        server.sql(`select 1 from ${table} where ${column} not like 'v2.${idOf(NEXT)}.%'`),
      ),
    )
    return counts.flat().length
  }
  let operator: Api

  beforeAll(async () => {
    const keys = { PERSONAL_DATA_KEY: NEXT, PERSONAL_DATA_KEYS_OLD: KEY }
    next = await startTestServer({
      demo: true,
      env: { DATABASE_URL: server.databaseUrl, OPS_TOKEN, ...keys },
    })
    operator = new Api(next.url, OPS_TOKEN)
  }, START_MS)

  const lookup = () => {
    const { number, certificate } = holder
    const body = { number, holderName: certificate.holderName }
    return new Api(next?.url ?? '').post('/v1/certificates/lookup', body)
  }

  test('everything still opens, and a start needs both keys', async () => {
    expect((await lookup()).status).toBe(200)
    await expect(open(NEXT)).rejects.toThrow(idOf(KEY))
    await expect(open(KEY)).rejects.toThrow(idOf(NEXT))
  })

  test('a change of keys that was interrupted goes on where it was', async () => {
    await server.sql(`create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'interrupted'; end $$`)
    await server.sql(`create trigger refuse_change before update on certificates
      for each row execute function refuse_change()`)
    const before = await sealedWithOld()
    expect((await operator.post('/v1/ops/keys/rotation')).status).toBe(500)
    await server.sql('drop function refuse_change cascade')
    const between = await sealedWithOld()
    expect(between).toBeLessThan(before)
    const done = await operator.post('/v1/ops/keys/rotation')
    const retired = [idOf(KEY)]
    expect(done.body).toEqual({ keyId: idOf(NEXT), resealed: between, left: 0, retired })
    expect(await sealedWithOld()).toBe(0)
  })

  test('afterwards the new key alone is enough, names are found, and accounts are known again', async () => {
    await expect(open(KEY)).rejects.toThrow(idOf(NEXT))
    const sealer = await open(NEXT)
    const [account] = await server.sql<{ sealed: string }>(
      'select account_sealed as sealed from personal_data',
    )
    expect((await lookup()).status).toBe(200)
    const mine = sealer.open(account?.sealed ?? '', 'account')
    const [row] = await server.sql<{ same: boolean }>(
      'select account_fingerprint = $1 as same from personal_data',
      [sealer.fingerprint(mine, 'account')],
    )
    expect(row?.same).toBe(true)
  })
})
