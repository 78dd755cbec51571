import { ApiFailure } from './api-failure'
import type { Parts } from './parts'
import type { Pages } from './wx/engine'

/** The browser's page stack and bars, as `wx` uses them. */
export class ShownPages implements Pages {
  constructor(
    private readonly parts: () => Parts,
    private readonly tabCount: number,
  ) {}

  navigateTo(url: string): void {
    this.parts().router.navigateTo(url)
  }

  redirectTo(url: string): void {
    this.parts().router.redirectTo(url)
  }

  switchTab(url: string): void {
    this.parts().router.switchTab(url)
  }

  navigateBack(delta: number): void {
    this.parts().router.navigateBack(delta)
  }

  scrollTo(selector: string, offset: number): void {
    const scroller = this.parts().router.stack.top?.scroller
    const target = scroller?.querySelector(selector)
    if (!scroller || !target) throw new ApiFailure(`"${selector}" is not found`)
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    scroller.scrollTo({ top: scroller.scrollTop + top + offset, behavior: 'instant' })
  }

  springBack(): void {
    this.parts().pullDown.stop()
  }

  get tabs(): number {
    const { router } = this.parts()
    const { top } = router.stack
    return top && router.isTab(top.route) ? this.tabCount : 0
  }

  setBadge(index: number, badge: string | null): void {
    this.parts().bars.tabs.setBadge(index, badge)
  }

  hideHomeButton(): void {
    this.parts().bars.hideHomeButton()
  }
}
