import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { declaredPages, parseAddress } from './launch'
import type { PageStack } from './page-stack'

const deepest = 10

/** Navigation with the client's limits and its words of refusal. */
export class Router {
  private readonly declared: Set<string>

  constructor(
    private readonly phone: Phone,
    readonly stack: PageStack,
  ) {
    this.declared = declaredPages(phone.bundle.app)
  }

  isTab(route: string): boolean {
    return Boolean(this.phone.bundle.app.tabBar?.list.some((tab) => tab.pagePath === route))
  }

  /** Opens the first page of a cold start. */
  start(route: string, query: Record<string, string>): void {
    this.openOutside(route, query, true)
  }

  /** Opens a page from outside while the app runs: every other page closes. */
  restart(route: string, query: Record<string, string>): void {
    this.stack.clear()
    this.openOutside(route, query, false)
  }

  navigateTo(url: string): void {
    const target = this.target(url, 'navigateTo')
    if (this.stack.pages.length >= deepest) throw new ApiFailure('webview count limit exceed')
    this.stack.packages.ask(target.route)
    this.stack.top?.hide()
    this.stack.push(target.route, target.query)
    this.reveal()
  }

  redirectTo(url: string): void {
    const target = this.target(url, 'redirectTo')
    this.stack.packages.ask(target.route)
    this.stack.pop()
    this.stack.push(target.route, target.query)
    this.reveal()
  }

  navigateBack(delta: number): void {
    if (this.stack.pages.length < 2) throw new ApiFailure('cannot navigate back at first page.')
    for (let left = delta; left > 0 && this.stack.pages.length > 1; left -= 1) this.stack.pop()
    this.reveal()
  }

  switchTab(url: string): void {
    const target = this.parse(url)
    if (!this.isTab(target.route)) throw new ApiFailure('can not switch to no-tabBar page')
    if (this.stack.top?.route === target.route) return
    this.stack.leaveToTab()
    this.stack.push(target.route, target.query)
    this.reveal()
  }

  reLaunch(url: string): void {
    const target = this.parse(url)
    this.stack.packages.ask(target.route)
    this.stack.clear()
    this.stack.push(target.route, target.query)
    this.reveal()
  }

  /** The home button of a page that was opened cold. */
  goHome(): void {
    const { entryPagePath, pages } = this.phone.bundle.app
    this.reLaunch(`/${entryPagePath ?? pages[0]}`)
  }

  private openOutside(route: string, query: Record<string, string>, isEntryPage: boolean): void {
    if (!this.declared.has(route)) {
      // A page that the app opens in answer to the call takes the place of this one.
      this.phone.bars.showMissingPage(route)
      this.phone.lifecycle.pageNotFound({ path: route, query, isEntryPage })
      return
    }
    this.stack.push(route, query)
    this.reveal()
  }

  private reveal(): void {
    this.phone.bars.hideMissingPage()
    this.stack.reveal()
    this.phone.bars.render()
  }

  private target(url: string, api: 'navigateTo' | 'redirectTo') {
    const target = this.parse(url)
    if (this.isTab(target.route)) throw new ApiFailure(`can not ${api} a tabbar page`)
    return target
  }

  private parse(url: string) {
    const target = parseAddress(url, this.stack.top?.route ?? '')
    if (!this.declared.has(target.route)) throw new ApiFailure(`page "${target.route}" is not found`)
    return target
  }
}
