import type { SubscribeAnswer, TextStore } from './wx/engine'

const switchKey = 'subscription-switch'
const keptKey = 'subscriptions-kept'

/** What the user set about subscription messages on this phone: the main switch and the choices to keep. */
export class Subscriptions {
  constructor(private readonly memory: TextStore) {}

  get mainSwitch(): boolean {
    return this.memory.get(switchKey) !== 'off'
  }

  setMainSwitch(on: boolean): void {
    this.memory.set(switchKey, on ? 'on' : 'off')
  }

  get kept(): Record<string, SubscribeAnswer> {
    // Written below and nowhere else.
    return JSON.parse(this.memory.get(keptKey) ?? '{}') as Record<string, SubscribeAnswer>
  }

  /** Answers that hold from now on without asking. */
  keep(answers: Record<string, SubscribeAnswer>): void {
    this.memory.set(keptKey, JSON.stringify({ ...this.kept, ...answers }))
  }
}
