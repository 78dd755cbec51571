import PgBoss from 'pg-boss'

import type { Services } from '../services'
import { runDueJobs } from './run-due-jobs'

/** The periodic sweep over all jobs. */
export interface Runner {
  stop(): Promise<void>
}

const QUEUE = 'sweep'
const EVERY_MINUTE = '* * * * *'
const CONNECTIONS = 2

/**
 * Runs every job once at start and then every minute. The queue lives in the database, so that of several processes
 * on one database only one does a minute's sweep.
 */
export async function startRunner(services: Services, databaseUrl: string): Promise<Runner> {
  const { log, clock } = services
  const boss = new PgBoss({ connectionString: databaseUrl, max: CONNECTIONS, schema: 'jobs' })
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', retryLimit: 0 })
  await boss.work(QUEUE, async () => runDueJobs(services, clock.now()))
  await boss.schedule(QUEUE, EVERY_MINUTE)
  await runDueJobs(services, clock.now())
  return { stop: () => boss.stop({ graceful: true, wait: true, timeout: 10_000 }) }
}
