import type { Job } from './job'

/** Delivers the sandbox cashier's late callbacks once a minute has passed by the clock. */
export const deliverHeldCallbacksJob: Job = {
  name: 'deliver-held-callbacks',
  async run({ gateways }, now) {
    await gateways.cashier?.deliverHeld(now)
  },
}
