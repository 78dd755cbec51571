import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { SimulatorReport } from '../../../simulator/src/phone/handle'
import type { NetworkCondition, Theme } from '../../../simulator/src/phone/settings'
import { sceneOf } from '../../../simulator/src/shared/scenes'
import type { Schema } from '../../../src/api/contract-types'
import { contextOptions, type PhoneOptions, phoneAddress, type ScriptName } from './phone-options'

type Role = Parameters<Page['getByRole']>[0]

/** Milliseconds to wait for what a candidate expects to see. */
const patience = 10_000

/** A message of the outbox, as far as tapping it goes. */
type Push = Pick<Schema<'SentMessage'>, 'channel' | 'link' | 'title'>

function pageOf({ link, title }: Push): string {
  if (!link) throw new Error(`the message "${title}" opens no page`)
  return link
}

/** A phone with the mini-program open, as a candidate holds it. */
export class Phone {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly origin: string,
    private options: PhoneOptions,
  ) {}

  /** Opens the app cold on a new phone; nothing is stored on it. */
  static async open(browser: Browser, origin: string, options: PhoneOptions = {}): Promise<Phone> {
    const context = await browser.newContext(contextOptions(options))
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const phone = new Phone(page, context, origin, options)
    await page.addInitScript((scripts) => {
      window.__simulatorScripts = scripts
    }, options.scripts ?? {})
    await page.goto(phoneAddress(origin, options))
    return phone
  }

  /** The page on top of the stack. */
  get top(): Locator {
    return this.page.locator('.page:not([hidden])')
  }

  /** What the client itself draws: sheets, dialogs, toasts. */
  get client(): Locator {
    return this.page.locator('#layer, #toast')
  }

  get title(): Locator {
    return this.page.locator('#nav-title')
  }

  /** Ends the app and opens it again, cold, with what is stored; `path` as for a link from outside. */
  async relaunch(options: PhoneOptions = {}): Promise<void> {
    this.options = {
      ...this.options,
      path: undefined,
      held: undefined,
      extraData: undefined,
      scene: undefined,
      ...options,
    }
    await this.page.goto(phoneAddress(this.origin, this.options))
  }

  /** Ends the app; what is stored stays, and nothing of the app can change it until `relaunch`. */
  async quit(): Promise<void> {
    // An address of the same origin, whose storage the phone's is, where nothing runs.
    await this.page.goto(`${this.origin}/phone/nothing`)
  }

  /** Closes the app; the phone lies there, and its client goes on by itself. */
  async leaveClosed(): Promise<void> {
    await this.page.goto(`${this.origin}/phone/?closed=1`)
  }

  /** Taps a message: the app, if it runs, is killed and opens cold on the message's page. */
  async openPush(message: Push): Promise<void> {
    await this.relaunch({ path: pageOf(message), scene: sceneOf(message.channel) })
  }

  /** Taps a message while the app runs: it comes to the front and opens the message's page. */
  async openPushWarm(message: Push): Promise<void> {
    await this.openWarm(pageOf(message), sceneOf(message.channel))
  }

  /** Opens a page from outside while the app runs. */
  async openWarm(path: string, scene: number): Promise<void> {
    await this.page.evaluate(([address, by]) => window.__simulator?.openWarm(address, by), [
      path,
      scene,
    ] as const)
  }

  async tap(words: string | RegExp): Promise<void> {
    await this.top
      .getByText(words, { exact: typeof words === 'string' })
      .first()
      .tap()
  }

  async tapRole(role: Role, name: string | RegExp): Promise<void> {
    await this.top
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .tap()
  }

  /** Keeps a button pressed for `ms` milliseconds, as a slow finger does. */
  async press(name: string, ms: number): Promise<void> {
    const box = await this.top.getByRole('button', { name, exact: true }).first().boundingBox()
    if (!box) throw new Error(`there is no button "${name}" to press`)
    const touch = await this.context.newCDPSession(this.page)
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await this.page.waitForFunction((since) => performance.now() > since, await this.now(ms))
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await touch.detach()
  }

  private now(later: number): Promise<number> {
    return this.page.evaluate((ms) => performance.now() + ms, later)
  }

  /** Taps a button twice before the app has answered the first tap. */
  async doubleTap(name: string): Promise<void> {
    await this.top.getByRole('button', { name, exact: true }).evaluate((button) => {
      const touch = { bubbles: true, cancelable: true }
      for (const type of ['touchstart', 'touchend', 'touchstart', 'touchend']) {
        const event = Object.assign(new Event(type, touch), {
          touches: [],
          changedTouches: [{ identifier: 0, clientX: 1, clientY: 1, pageX: 1, pageY: 1 }],
        })
        button.dispatchEvent(event)
      }
    })
  }

  async tapTab(words: string): Promise<void> {
    await this.page.getByRole('tab', { name: words }).click()
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: '返回', exact: true }).click()
  }

  /** Presses a button of a sheet or dialog that the client draws. */
  async answer(words: string | RegExp): Promise<void> {
    const name = { name: words, exact: typeof words === 'string' }
    await this.client.getByRole('button', name).last().click()
  }

  async waitText(words: string | RegExp): Promise<void> {
    await this.top.getByText(words).first().waitFor()
  }

  async waitGone(words: string | RegExp): Promise<void> {
    await this.top.getByText(words).first().waitFor({ state: 'hidden' })
  }

  async waitToast(words: string | RegExp): Promise<void> {
    await this.page.locator('#toast').getByText(words).waitFor()
  }

  async waitRoute(route: string): Promise<void> {
    await this.page.locator(`.page:not([hidden])[data-route="${route}"]`).waitFor()
  }

  /** Fills the field with this placeholder or label. */
  async fill(field: string, value: string): Promise<void> {
    const byLabel = this.top.getByRole('textbox', { name: field })
    await this.top.getByPlaceholder(field).or(byLabel).first().fill(value)
  }

  async setNetwork(condition: NetworkCondition): Promise<void> {
    await this.page.evaluate((value) => window.__simulator?.setNetwork(value), condition)
  }

  async setTheme(theme: Theme | null): Promise<void> {
    await this.page.evaluate((value) => window.__simulator?.setTheme(value), theme)
  }

  /** Makes a wx API answer so for its next `times` calls, always when `times` is absent; null restores it. */
  async script(api: string, answer: ScriptName | null, times?: number): Promise<void> {
    await this.page.evaluate(([name, value, count]) => window.__simulator?.script(name, value, count), [
      api,
      answer,
      times,
    ] as const)
  }

  async background(): Promise<void> {
    await this.page.evaluate(() => window.__simulator?.hide())
  }

  async foreground(): Promise<void> {
    await this.page.evaluate(() => window.__simulator?.show())
  }

  async pullDown(): Promise<void> {
    await this.page.evaluate(() => window.__simulator?.pullDown())
  }

  /** What is painted before the first line of script; nothing is there where nothing was kept. */
  get firstPaint(): Locator {
    return this.page.locator('.first-paint')
  }

  /** Lets the scripts run that were held at the start. */
  async runScripts(): Promise<void> {
    await this.page.evaluate(() => window.__simulator?.runScripts())
  }

  /** Waits until nothing is under way between the app's logic and its view. */
  async rest(): Promise<void> {
    await this.page.evaluate(() => window.__simulator?.rest())
  }

  /** Forgets everything stored on this phone. */
  async clearStorage(): Promise<void> {
    await this.page.evaluate(() => localStorage.clear())
  }

  /** What the app did so far: setData count and bytes, errors, APIs missing, and what it left on the phone. */
  async report(): Promise<SimulatorReport> {
    const report = await this.page.evaluate(() => window.__simulator?.report())
    if (!report) throw new Error('the mini-program is not running')
    return report
  }

  screenshot(path: string): Promise<Buffer> {
    return this.page.screenshot({ path })
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
