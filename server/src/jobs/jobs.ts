import { ensureSittingsJob } from './ensure-sittings'
import type { Job } from './job'

/** All jobs, in the order in which a sweep runs them. */
export const jobs: Job[] = [ensureSittingsJob]
