import type { Services } from '../services'

/**
 * Runs every job for everything due by `now`, one after another. A job that fails is logged and does not keep the
 * others from running; the next sweep tries it again.
 */
export async function runDueJobs(services: Services, now: Date): Promise<void> {
  for (const job of services.jobs) {
    try {
      await job.run(services, now)
    } catch (error) {
      services.log.error({ err: error, job: job.name }, 'job failed')
    }
  }
}
