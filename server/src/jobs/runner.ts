import { takeTurn } from '../repositories/ops'
import type { Services } from '../use-cases/services'
import { runDueJobs } from './jobs'
import type { NoticeDelivery } from './notices/delivery'

/** What runs by itself while the server does. */
export interface Runner {
  /** Finishes the jobs and sends that run. */
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 5_000

/**
 * Runs every job once at start and then every minute, and sends notices all the time. Of several processes on one
 * database one takes a minute's turn; a turn that fails is over, and the next minute tries again.
 */
export async function startRunner(services: Services & { notices: NoticeDelivery }): Promise<Runner> {
  const { patientDb, log, clock, notices } = services
  let sweeping = Promise.resolve()
  const sweep = async () => {
    await runDueJobs(services, clock.now())
    notices.wake()
  }
  const look = async () => {
    if (await takeTurn(patientDb)) await sweep()
  }
  notices.start()
  await sweep()
  const timer = setInterval(() => {
    sweeping = sweeping.then(look).catch((error) => log.error({ err: error }, 'the sweep could not run'))
  }, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await sweeping
      await notices.stop()
    },
  }
}
