import { ensureSittings } from '../seed/seed'
import type { Job } from './job'

/** Keeps the coming months' sittings of every monthly certification in the database. */
export const ensureSittingsJob: Job = { name: 'ensure sittings', run: ensureSittings }
