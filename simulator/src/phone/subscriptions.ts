import { phoneStorage } from './phone-storage'
import type { SubscribeAnswer } from './subscribe-rules'

const switchKey = 'subscription-switch'
const keptKey = 'subscriptions-kept'

/** `subscriptionsSetting` of getSetting; the client leaves `itemSettings` out while nothing is kept. */
export interface SubscriptionsSetting {
  mainSwitch: boolean
  itemSettings?: Record<string, SubscribeAnswer>
}

/** What the user set about subscription messages on this phone: the main switch and the choices to keep. */
export const subscriptions = {
  get mainSwitch(): boolean {
    return phoneStorage.get(switchKey) !== 'off'
  },
  setMainSwitch(on: boolean): void {
    phoneStorage.set(switchKey, on ? 'on' : 'off')
  },
  get kept(): Record<string, SubscribeAnswer> {
    // Written below and nowhere else.
    return JSON.parse(phoneStorage.get(keptKey) ?? '{}') as Record<string, SubscribeAnswer>
  },
  /** Answers that hold from now on without asking. */
  keep(answers: Record<string, SubscribeAnswer>): void {
    phoneStorage.set(keptKey, JSON.stringify({ ...subscriptions.kept, ...answers }))
  },
  setting(): SubscriptionsSetting {
    const { mainSwitch, kept } = subscriptions
    return Object.keys(kept).length ? { mainSwitch, itemSettings: kept } : { mainSwitch }
  },
}
