import type { Gateways } from '../gateways/create-gateways'
import type { Config } from '../lib/config'
import type { Log } from '../lib/log'
import type { Sealer } from '../lib/sealing'
import type { Clock } from '../lib/time'
import type { CalendarBook } from '../repositories/calendar/calendar'
import type { Db } from '../repositories/database'

/** What flows and jobs work with, composed once in `create-services.ts`; each of them names the parts it takes. */
export interface Services {
  config: Config
  log: Log
  db: Db
  /** The same database for work that nobody waits for: its locks and statements may take longer. */
  patientDb: Db
  clock: Clock
  /** The calendar as the current data make it; memoised until they change. */
  calendar: Pick<CalendarBook, 'read' | 'current'>
  /** Seals personal data before they are stored. */
  sealer: Sealer
  gateways: Gateways
  /** Address under which the outside reaches this server, without a trailing slash. */
  publicUrl(): string
  /** Keeps the coming months' sittings in the database as seen from `now`. */
  ensureSittings(now: Date): Promise<void>
}

/** The parts of `Services` that a flow takes. */
export type Needs<Part extends keyof Services> = Pick<Services, Part>
