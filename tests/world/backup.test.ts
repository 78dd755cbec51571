import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { certified, OPS_TOKEN } from '../server/support/certified'
import { type BuyingServer, KEY, startBuyingServer } from '../server/support/test-server'
import { makeDataDirectory } from '../support/data-directory'
import { plantRetakes } from '../support/planted-retakes'
import { type Cluster, startCluster } from '../support/postgres/cluster'

const START_MS = 300_000
const NOW = '2020-07-06T10:00:00+08:00'
const ROOT = join(__dirname, '../..')
const folder = makeDataDirectory()
const file = join(folder, 'all.backup')

const ops = (args: string[], env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PERSONAL_DATA_KEY: KEY, ...env },
  })

let cluster: Cluster
let server: BuyingServer
let found: Awaited<ReturnType<typeof certified>>
beforeAll(async () => {
  cluster = await startCluster()
  server = await startBuyingServer(NOW, {
    DATABASE_URL: cluster.url,
    RATE_LIMIT_FACTOR: '10000',
    PUBLIC_URL: 'https://exam.example.com',
    OPS_TOKEN,
  })
  found = await certified(server)
}, START_MS)
afterAll(async () => {
  await server.stop()
  await cluster.remove()
  await rm(folder, { recursive: true, force: true })
})

/** What anybody can read, with what the holder of a certificate reads. */
async function answersOf({ visitor }: BuyingServer) {
  const { number, verificationCode } = found.certificate
  const own = visitor.as(found.api.accessToken ?? '')
  const paths = [
    '/v1/certifications',
    '/v1/calendar/2020',
    '/v1/partners',
    '/v1/test-centres',
    `/v1/certificates/lookup/${verificationCode}`,
  ]
  const open = await Promise.all(paths.map(async (path) => (await visitor.get(path)).body))
  return [...open, (await own.get(`/v1/certificates/${number}`)).body]
}

/** Every ticket number that was ever given, and whose it is. */
const numbersGiven = (of: BuyingServer) =>
  of.sql('select number, registration_id from ticket_numbers order by number')

/** Sends what is due; nothing is. */
async function noticesSent(server: BuyingServer): Promise<number> {
  await server.runJobs()
  const [row] = await server.sql<{ count: number }>('select count(*)::int as count from sent_messages')
  return row?.count ?? -1
}

/** A backup of an older schema is refused before anything is changed, by a database in use and by one that has a newer schema. */
async function refusesOlder(used: string): Promise<void> {
  const older = `${file}.older`
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  lines[0] = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), schema: '030-order-dates' })
  writeFileSync(older, gzipSync(lines.join('\n')))
  await expect(ops(['restore', older], { DATA_DIR: used })).rejects.toThrow('not empty')
  const left = makeDataDirectory()
  await expect(
    ops(['restore', file], { DATA_DIR: left, PERSONAL_DATA_KEY: '7a'.repeat(32) }),
  ).rejects.toThrow('sealed with')
  await expect(ops(['restore', older], { DATA_DIR: left })).rejects.toThrow(
    'has a newer schema than the backup',
  )
  await rm(left, { recursive: true, force: true })
}

test(
  'a backup taken under load and restored on an empty machine answers as before, and sends nothing',
  async () => {
    await server.runJobs()
    await plantRetakes(server, found.id)
    // As pasted from an editor in which a line can be broken within a paragraph.
    await server.sql("update links set label = '报名' || chr(8232) || '须知'")
    const before = await answersOf(server)
    const sent = await noticesSent(server)
    let busy = true
    const load = (async () => {
      let asked = 0
      while (busy) {
        await server.visitor.post('/v1/session', { code: `load-${asked}:load-${asked}` })
        asked += 1
      }
      return asked
    })()
    await ops(['backup', file], { DATABASE_URL: cluster.url })
    busy = false
    expect(await load).toBeGreaterThan(0)
    const dataDir = makeDataDirectory()
    await expect(
      ops(['restore', file], { DATA_DIR: dataDir, PERSONAL_DATA_KEY: '7a'.repeat(32) }),
    ).rejects.toThrow('sealed with')
    const { stdout } = await ops(['restore', file], { DATA_DIR: dataDir })
    expect(stdout).toMatch(/^\d+ rows are there again/)
    await expect(ops(['restore', file], { DATA_DIR: dataDir })).rejects.toThrow('not empty')
    await refusesOlder(dataDir)
    // The embedded one gives a backup, too, while no server has it.
    await ops(['backup', `${file}.embedded`], { DATA_DIR: dataDir })
    const empty = await startCluster()
    await ops(['restore', `${file}.embedded`], { DATABASE_URL: empty.url })
    const again = await startBuyingServer('2020-07-29T10:00:00+08:00', {
      DATABASE_URL: empty.url,
      RATE_LIMIT_FACTOR: '10000',
      PUBLIC_URL: 'https://exam.example.com',
      OPS_TOKEN,
    })
    try {
      expect(await answersOf(again)).toEqual(before)
      expect(await noticesSent(again)).toBe(sent)
    } finally {
      await again.stop()
      await empty.remove()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  START_MS,
)

test(
  'an old database under the new code gives every certificate’s answer to the byte, and sends nothing',
  async () => {
    const before = JSON.stringify(await answersOf(server))
    const sent = await noticesSent(server)
    // One was taken back: only a notice still names its number.
    const given = await numbersGiven(server)
    await server.sql('delete from tickets where registration_id = (select min(registration_id) from tickets)')
    // As it was before bills were compared, home was fetched ahead, orders kept their dates and what was told and numbered was recorded.
    await server.sql('drop index orders_by_person')
    await server.sql('drop trigger tickets_number on tickets')
    await server.sql('drop function keep_ticket_number')
    await server.sql('drop table ticket_numbers')
    await server.sql('drop table told_dates')
    await server.sql('alter table announced_years drop column of_release')
    await server.sql('alter table orders drop column exam_date')
    await server.sql('alter table sessions drop column prefetch_hash')
    await server.sql('drop table bill_lines')
    await server.sql('drop table bills')
    await server.sql('alter table orders drop column refund_ended_at')
    await server.sql("delete from kysely_migration where name >= '026-bills'")
    const again = await startBuyingServer('2020-07-29T10:00:00+08:00', {
      DATABASE_URL: cluster.url,
      RATE_LIMIT_FACTOR: '10000',
      PUBLIC_URL: 'https://exam.example.com',
      OPS_TOKEN,
    })
    try {
      expect(JSON.stringify(await answersOf(again))).toBe(before)
      expect(await noticesSent(again)).toBe(sent)
      expect([given.length > 0, await numbersGiven(again)]).toEqual([true, given])
    } finally {
      await again.stop()
    }
  },
  START_MS,
)
