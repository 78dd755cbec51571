import { byId } from '../dom'
import type { OpenPage } from '../parts'
import type { Phone } from '../phone'
import { flag } from '../values'

const threshold = 60
const height = 52

/** Pull-down refresh of pages with `enablePullDownRefresh`: by finger. */
export class PullDown {
  private refreshing: OpenPage | null = null

  constructor(private readonly phone: Phone) {
    let startY: number | null = null
    const stage = byId('stage')
    stage.addEventListener(
      'touchstart',
      (event) => {
        const page = phone.router.stack.top
        startY =
          page && this.enabled(page) && page.scroller.scrollTop <= 0
            ? (event.touches[0]?.clientY ?? null)
            : null
      },
      { passive: true },
    )
    stage.addEventListener(
      'touchmove',
      (event) => {
        if (startY === null) return
        this.offset(
          phone.router.stack.top,
          Math.min(90, Math.max(0, ((event.touches[0]?.clientY ?? startY) - startY) / 2)),
        )
      },
      { passive: true },
    )
    stage.addEventListener(
      'touchend',
      (event) => {
        if (startY === null) return
        const pulled = ((event.changedTouches[0]?.clientY ?? startY) - startY) / 2
        startY = null
        if (pulled >= threshold) this.start()
        else if (!this.refreshing) this.offset(phone.router.stack.top, 0)
      },
      { passive: true },
    )
  }

  /** Answers whether the page on top takes part. */
  start(): boolean {
    const page = this.phone.router.stack.top
    if (!page || !this.enabled(page)) return false
    this.refreshing = page
    this.offset(page, height)
    page.call('onPullDownRefresh')
    return true
  }

  stop(): void {
    this.offset(this.refreshing ?? undefined, 0)
    this.refreshing = null
  }

  private enabled(page: OpenPage): boolean {
    return flag(page.config('enablePullDownRefresh'))
  }

  private offset(page: OpenPage | undefined, pixels: number): void {
    if (!page) return
    page.scroller.style.transform = pixels ? `translateY(${pixels}px)` : ''
    page.element.classList.toggle('pulling', pixels > 0)
  }
}
