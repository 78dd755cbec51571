import { monthOf } from '../domain/time'
import { ensureSittings } from '../repositories/sittings-ensure'
import type { Job } from './job'

/** Keeps the coming months' sittings of every monthly certification in the database, on the calendar's dates. */
export const ensureSittingsJob: Job = {
  name: 'ensure sittings',
  async run({ db, calendar, config }, now) {
    await ensureSittings(db, await calendar.current(), monthOf(now), { demoSeats: config.demo })
  },
}
