import PgBoss from 'pg-boss'
import type { Services } from '../use-cases/services'
import { installJobQueue, JOB_SCHEMA } from './job-queue'
import { runDueJobs } from './jobs'
import type { NoticeDelivery } from './notices/notice-delivery'

/** The periodic sweep over all jobs. */
export interface Runner {
  stop(): Promise<void>
}

const QUEUE = 'sweep'
const EVERY_MINUTE = '* * * * *'
const CONNECTIONS = 2

/**
 * Runs every job once at start and then every minute, and sends notices all the time. The queue lives in the database,
 * so that of several processes on one database only one does a minute's sweep.
 */
export async function startRunner(
  services: Services & { notices: NoticeDelivery },
  databaseUrl: string,
): Promise<Runner> {
  const { db, log, clock, notices } = services
  await installJobQueue(db)
  const boss = new PgBoss({ connectionString: databaseUrl, max: CONNECTIONS, schema: JOB_SCHEMA })
  boss.on('error', (error) => log.warn({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', retryLimit: 0 })
  const sweep = async () => {
    await runDueJobs(services, clock.now())
    notices.wake()
  }
  await boss.work(QUEUE, sweep)
  await boss.schedule(QUEUE, EVERY_MINUTE)
  await notices.start(boss)
  await sweep()
  return {
    async stop() {
      await notices.stop()
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 })
    },
  }
}
