import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createServices } from '../../server/src/create-services'
import { parseConfig } from '../../server/src/read-config'
import type { Services } from '../../server/src/use-cases/services'
import { insertReachable, oweTickets } from '../../tests/support/reachable'

/** Where a stage runs. */
export interface Stage {
  env: Record<string, string>
  log: Services['log']
}

/** What a stage showed; memory in MB, of a stage that is one process. */
export interface Result {
  seconds: number
  /** Of the processor, of a stage that is one process. */
  cpuSeconds: number | null
  sends: number
  missing: number
  doubled: number
  memory: { before: number; halfway: number; peak: number } | null
}

/** The clock of everything that is sent here. */
export const NOW = new Date('2020-07-20T10:00:00+08:00')
const CHANNELS = 4
const OWED_AT_ONCE = 1_000
const SAMPLE_MS = 200

async function owe({ db }: Services, notices: number): Promise<void> {
  for (let first = 1; first <= notices; first += OWED_AT_ONCE) {
    await oweTickets(db, Math.min(OWED_AT_ONCE, notices - first + 1), NOW, { first })
  }
}

/** Compares what the stand-ins got with what was owed. */
async function compare({ db }: Services, notices: number) {
  const { rows } = await sql<{ sends: number; different: number }>`
    select count(*) as sends, count(distinct (notice_id, channel)) as different from sent_messages
  `.execute(db)
  const { sends = 0, different = 0 } = rows[0] ?? {}
  return { sends, missing: notices * CHANNELS - different, doubled: sends - different }
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576)

async function inServices<T>({ env, log }: Stage, run: (services: Services) => Promise<T>): Promise<T> {
  const { services, close } = await createServices(parseConfig(env), log, { port: 0 })
  try {
    return await run(services)
  } finally {
    await close()
  }
}

/** One process owes and sends everything. */
export function sendAll(stage: Stage, notices: number): Promise<Result> {
  return inServices(stage, async (services) => {
    await insertReachable(services.db, services.sealer, notices)
    const samples = [megabytes()]
    const sampling = setInterval(() => samples.push(megabytes()), SAMPLE_MS)
    const from = performance.now()
    const cpu = process.cpuUsage()
    await owe(services, notices)
    await services.notices.drain(NOW)
    const seconds = (performance.now() - from) / 1000
    const { user, system } = process.cpuUsage(cpu)
    clearInterval(sampling)
    const half = samples.slice(0, Math.ceil(samples.length / 2))
    const memory = { before: samples[0] ?? 0, halfway: Math.max(...half), peak: Math.max(...samples) }
    return { seconds, cpuSeconds: (user + system) / 1e6, ...(await compare(services, notices)), memory }
  })
}

/** Two processes send what a third has owed. */
export function sendShared(stage: Stage, notices: number): Promise<Result> {
  return inServices(stage, async (services) => {
    await insertReachable(services.db, services.sealer, notices)
    await owe(services, notices)
    const start = () => fork(join(__dirname, 'sender.ts'), { env: { ...process.env, ...stage.env } })
    const senders = [start(), start()]
    await Promise.all(senders.map((sender) => once(sender, 'message')))
    const from = performance.now()
    for (const sender of senders) sender.send('go')
    const ends = await Promise.all(senders.map((sender) => once(sender, 'exit')))
    if (ends.some(([code]) => code !== 0)) throw new Error('a sender failed')
    const seconds = (performance.now() - from) / 1000
    return { seconds, cpuSeconds: null, ...(await compare(services, notices)), memory: null }
  })
}
