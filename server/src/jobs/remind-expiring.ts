import { remindExpiring } from '../use-cases/notices/certificates'
import type { Job } from './job'

/** Tells holders 90, 60 and 30 days before a certificate expires. */
export const remindExpiringJob: Job = { name: 'remind-expiring', run: remindExpiring }
