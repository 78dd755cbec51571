import type { Services } from '../services'

/** Work that falls due with time. Running it twice, or on two machines at once, must do no harm. */
export interface Job {
  name: string
  run(services: Services, now: Date): Promise<void>
}
