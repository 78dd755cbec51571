import type { Phone } from '../phone'
import { type LaunchOptions, resetScene } from './launch'
import { withPlainEvents } from './plain-event'

type AppDefinition = Record<string, unknown>

/** The mini-program's App: registration, launch, going to the background and coming back. */
export class Lifecycle {
  private app: AppDefinition | null = null
  private visible = false
  enter: LaunchOptions

  constructor(
    private readonly phone: Phone,
    readonly launch: LaunchOptions,
  ) {
    this.enter = launch
  }

  /** What `App(definition)` does: launch and show follow at once. */
  readonly register = (definition: AppDefinition): void => {
    this.app = withPlainEvents(definition, this.phone.bridge)
    this.phone.stats.mark('onLaunch')
    this.call('onLaunch', this.launch)
    this.visible = true
    this.call('onShow', this.launch)
  }

  readonly getApp = (): AppDefinition | null => this.app

  get shown(): boolean {
    return this.visible
  }

  /** To the background: the page on top hides before the app. */
  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.phone.sleep.hidden()
    this.phone.router.stack.top?.call('onHide')
    this.call('onHide', {})
  }

  /**
   * Back to the foreground, with the scene and what another mini-program hands over; some clients hand the last over again
   * with every later return. Options with a path take the place of every open page, as when a push is tapped while the app runs.
   */
  show(options: Partial<LaunchOptions> = {}): void {
    if (this.visible) return
    this.visible = true
    this.phone.sleep.wake()
    const { router } = this.phone
    const { top } = router.stack
    const { referrerInfo } = this.enter
    const here = { path: top?.route ?? '', query: top?.query ?? {} }
    this.enter = { ...resetScene(this.launch), referrerInfo, ...here, ...options }
    this.call('onShow', this.enter)
    this.phone.hub.emit('AppShow', this.enter)
    if (options.path) router.restart(options.path, this.enter.query)
    else top?.call('onShow')
  }

  /** Nothing of the app goes on running; the screen offers to open it again. */
  kill(): void {
    const query = new URLSearchParams(location.search)
    query.set('closed', '1')
    location.search = query.toString()
  }

  pageNotFound(options: { path: string; query: Record<string, string>; isEntryPage: boolean }): void {
    this.call('onPageNotFound', options)
  }

  error(cause: unknown): void {
    this.phone.stats.error(cause)
    const message = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause)
    this.call('onError', message)
  }

  private call(name: string, argument: unknown): void {
    const method = this.app?.[name]
    if (typeof method === 'function') method.call(this.app, argument)
  }
}
