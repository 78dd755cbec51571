import { systemClock } from '../lib/time'
import { deleteOutlivedSessions } from '../repositories/account/candidates'
import { deleteOldKeys } from '../repositories/account/idempotency'
import type { Job } from './job'

const DAY_MS = 86_400_000
/** A client repeats a write within minutes; a day leaves room for a phone that was off. */
const KEY_DAYS = 2

/** Forgets sessions that have ended and kept answers that nobody will ask for again, both in real time. */
export const forgetOldJob: Job = {
  name: 'forget-old',
  async run({ db }) {
    const now = systemClock.now()
    await deleteOutlivedSessions(db, new Date(now.getTime() - DAY_MS))
    await deleteOldKeys(db, new Date(now.getTime() - KEY_DAYS * DAY_MS))
  },
}
