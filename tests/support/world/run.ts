import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../../server/src/database/embedded'
import type { HttpDouble } from '../../server/gateways/http-double'
import { WechatPayBooks } from '../../server/gateways/wechat-pay-books'
import {
  API_V3_KEY,
  merchant,
  PLATFORM_SERIAL,
  platform,
  startWechatPayDouble,
} from '../../server/gateways/wechat-pay-double'
import { OPS_TOKEN } from '../contract/world'
import { makeDataDirectory } from '../data-directory'
import { copyMigratedDatabase } from '../database-template'
import { startCluster } from '../postgres/cluster'
import { Outside } from './outside'
import { rushOf } from './rush'
import type { Counts, Ground } from './scene'
import { numberFrom } from './sources'
import { openWorld, type World } from './world'
import { Year } from './year'

/** What a simulation came to. */
export interface Course {
  digest: string
  counts: Counts
}

/** How it is run. */
export interface Simulation {
  seed: number
  years: number
  database: 'embedded' | 'postgres'
  /** How many arrive in a year. */
  people?: number
  /** Of each year only the first ones. */
  months?: number
  /** Hears of each year that has passed. */
  passed?: (year: number) => void
}

/** So many years one database sees; then another world begins, for nothing here gets faster with age. */
const ERA_YEARS = 4
const FIRST_YEAR = 2020
/** The contract's calendar ends with 2099: later eras begin in 2020 again, each with its own seed. */
const CALENDAR_YEARS = 72

async function layGround(database: Simulation['database']): Promise<Ground & { remove(): Promise<void> }> {
  if (database === 'postgres') {
    const cluster = await startCluster({ max_connections: '200' })
    const restart = async () => {
      await cluster.stop()
      await cluster.start()
    }
    return { databaseUrl: cluster.url, tellTime: true, restart, remove: cluster.remove }
  }
  const directory = makeDataDirectory()
  await copyMigratedDatabase(directory)
  const embedded = await startEmbeddedDatabase(directory)
  const remove = async () => {
    await embedded.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { databaseUrl: embedded.url, tellTime: false, remove }
}

function environment(folder: string, payUrl: string): Record<string, string> {
  const file = (name: string, pem: string | Buffer) => {
    writeFileSync(join(folder, name), pem)
    return join(folder, name)
  }
  return {
    DEMO: '1',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    OPS_TOKEN,
    RATE_LIMIT_FACTOR: '1000000',
    PERSONAL_DATA_KEY: '5e'.repeat(32),
    PUBLIC_URL: 'https://exam.example.com',
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'unused',
    WECHAT_BASE_URL: payUrl,
    WECHAT_PAY_MERCHANT_ID: '1900000001',
    WECHAT_PAY_CERTIFICATE_SERIAL: 'MERCHANT-SERIAL',
    WECHAT_PAY_PRIVATE_KEY_FILE: file('m.pem', merchant.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    WECHAT_PAY_PUBLIC_KEY_ID: PLATFORM_SERIAL,
    WECHAT_PAY_PUBLIC_KEY_FILE: file('p.pem', platform.publicKey.export({ type: 'spki', format: 'pem' })),
    WECHAT_PAY_API_V3_KEY: API_V3_KEY.toString(),
    WECHAT_PAY_BASE_URL: payUrl,
  }
}

/** Makes a world, does something in it and takes everything away again. */
async function inWorld<T>(
  database: Simulation['database'],
  seed: number,
  start: number,
  counts: Counts,
  live: (world: World, pay: HttpDouble) => Promise<T>,
): Promise<T> {
  const ground = await layGround(database)
  const folder = mkdtempSync(join(tmpdir(), 'world-'))
  const books = new WechatPayBooks()
  const pay = await startWechatPayDouble((request) => books.answer(request))
  let world: World | undefined
  try {
    world = await openWorld(seed, ground, new Outside(books), environment(folder, pay.url), start, counts)
    return await live(world, pay)
  } finally {
    await world?.stop()
    world?.sources.restore()
    await pay.close()
    await ground.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

const noCounts = (): Counts => {
  return { steps: 0, requests: 0, faults: {}, checks: new Map(), operations: new Set() }
}

/** The first years of the eras that so many years have. */
export function erasOf(years: number): number[] {
  return Array.from({ length: Math.ceil(years / ERA_YEARS) }, (_, index) => index * ERA_YEARS)
}

/** Lives through the era that begins `first` years after the first one. Throws `Broken` at the first thing that may never be. */
export async function liveEra(
  { seed, years, database, people = 300, months, passed }: Simulation,
  first: number,
): Promise<Course> {
  const counts = noCounts()
  const begins = FIRST_YEAR + (first % CALENDAR_YEARS)
  const start = Date.parse(`${begins}-01-01T09:00:00+08:00`)
  const eraSeed = first === 0 ? seed : numberFrom(`${seed} ${first}`)
  return inWorld(database, eraSeed, start, counts, async (world, pay) => {
    for (let year = 0; year < Math.min(years - first, ERA_YEARS); year += 1) {
      // The double remembers every request, and nobody asks for them here.
      pay.requests.length = 0
      await new Year(world, begins + year, people, months).pass()
      passed?.(begins + year)
    }
    return { digest: world.digest.digest('hex'), counts }
  })
}

/** What several eras came to. */
export function together(courses: readonly Course[]): Course {
  const [one, ...others] = courses
  if (one && others.length === 0) return one
  const all = noCounts()
  const digest = createHash('sha256').update(courses.map((course) => course.digest).join())
  for (const { counts } of courses) {
    all.steps += counts.steps
    all.requests += counts.requests
    for (const [name, count] of Object.entries(counts.faults))
      all.faults[name] = (all.faults[name] ?? 0) + count
    for (const [name, count] of counts.checks) all.checks.set(name, (all.checks.get(name) ?? 0) + count)
    for (const id of counts.operations) all.operations.add(id)
  }
  return { digest: digest.digest('hex'), counts: all }
}

/** The last hour before a closing: so many seats, more who want them, a server killed and, where there is a real one, the database restarted. */
export async function simulateRush(
  seed: number,
  seats: number,
  database: Simulation['database'],
): Promise<void> {
  const start = Date.parse('2020-07-14T22:30:00+08:00')
  await inWorld(database, seed, start, noCounts(), (world) =>
    world.step('rush', () => rushOf(world, seats, (index) => `p${index}`, 'practitioner-2020-07')),
  )
}
