import type { FastifyBaseLogger } from 'fastify'
import type { Gateways } from './gateways/create-gateways'
import type { RateLimits } from './http/rate-limits'
import type { Job } from './jobs/jobs'
import type { NoticeDelivery } from './jobs/notices/notice-delivery'
import type { Config } from './lib/config'
import type { Sealer } from './lib/sealing'
import type { Clock, DemoClock } from './lib/time'
import type { CalendarBook } from './repositories/calendar/calendar'
import type { Db } from './repositories/database'

/** Everything the handlers and the jobs work with; composed once in `create-services.ts`. */
export interface Services {
  config: Config
  log: FastifyBaseLogger
  db: Db
  clock: Clock
  /** The movable clock behind `clock`; null unless the backend runs with DEMO=1. */
  demoClock: DemoClock | null
  /** The calendar as the current data make it; memoised until they change. */
  calendar: CalendarBook
  /** Seals personal data before they are stored. */
  sealer: Sealer
  gateways: Gateways
  rateLimits: RateLimits
  /** Address under which the outside reaches this server, without a trailing slash. */
  publicUrl(): string
  /** Everything that falls due with time, in the order in which it runs. */
  jobs: Job[]
  /** Sends what is owed to candidates. */
  notices: NoticeDelivery
}
