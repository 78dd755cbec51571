import type { Engine } from './engine'

/** What the client opens in pages of its own: the mini-program goes to the background beneath them. */
export const NATIVE_PAGES: ReadonlySet<string> = new Set([
  'chooseAddress',
  'makePhoneCall',
  'openAppAuthorizeSetting',
  'openLocation',
  'openPrivacyContract',
  'openSetting',
  'requestPayment',
  'scanCode',
])

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/** The client's own pages: the mini-program hides beneath the first and shows when the last has closed. */
export class NativePages {
  private open = 0
  /** The last has closed and has answered, and the mini-program is about to show: to the client it is in front. */
  returning = false

  /**
   * Runs what happens on one. Coming back, an iPhone gives the answer first and shows the mini-program then, Android the other
   * way round. Left `unanswered`, the page closes and nothing is ever said of it.
   */
  async during<T>(engine: Engine, run: () => Promise<T>, unanswered: boolean): Promise<T> {
    this.open += 1
    engine.lifecycle.hide()
    if (unanswered) this.close(engine)
    try {
      return await run()
    } finally {
      if (engine.conditions.iPhone) {
        this.returning = this.open === 1
        void nextTask().then(() => this.close(engine))
      } else {
        this.close(engine)
        await nextTask()
      }
    }
  }

  private close({ lifecycle }: Engine): void {
    this.open -= 1
    this.returning = false
    if (this.open === 0) lifecycle.show()
  }
}
