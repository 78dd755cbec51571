import { flag, number } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

const swipeBeyond = 40

class Slides {
  private index: number
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly dots = document.createElement('div')
  private readonly observer = new MutationObserver(() => this.layOut())

  constructor(private readonly host: Host) {
    this.index = number(host.prop('current'))
    this.dots.className = 'swiper-dots'
    host.element.append(this.dots)
    this.observer.observe(host.element, { childList: true })
    this.listen()
  }

  update(changed: string | null): void {
    if (changed === 'current') this.index = number(this.host.prop('current'))
    clearInterval(this.timer)
    if (flag(this.host.prop('autoplay'))) {
      this.timer = setInterval(
        () => this.go(this.index + 1, 'autoplay'),
        number(this.host.prop('interval'), 5000),
      )
    }
    this.layOut()
  }

  detach(): void {
    clearInterval(this.timer)
    this.observer.disconnect()
  }

  private items(): HTMLElement[] {
    return [...this.host.element.querySelectorAll<HTMLElement>('wx-swiper-item')]
  }

  private layOut(): void {
    const items = this.items()
    items.forEach((item, at) => {
      const shift = `translateX(${(at - this.index) * 100}%)`
      if (item.style.transform !== shift) item.style.transform = shift
      if (at === this.index) item.removeAttribute('aria-hidden')
      else item.setAttribute('aria-hidden', 'true')
    })
    this.dots.hidden = !flag(this.host.prop('indicatorDots'))
    const count = this.dots.hidden ? 0 : items.length
    while (this.dots.childElementCount > count) this.dots.lastElementChild?.remove()
    while (this.dots.childElementCount < count) this.dots.append(document.createElement('i'))
    ;[...this.dots.children].forEach((dot, at) => {
      dot.classList.toggle('on', at === this.index)
    })
  }

  private go(target: number, source: 'touch' | 'autoplay'): void {
    const count = this.items().length
    if (!count) return
    const turns = flag(this.host.prop('circular')) || source === 'autoplay'
    const next = turns ? (target + count) % count : Math.min(count - 1, Math.max(0, target))
    if (next === this.index) return
    this.index = next
    this.layOut()
    this.host.fire('change', { current: next, currentItemId: '', source })
    this.host.fire('animationfinish', { current: next, currentItemId: '', source })
  }

  private listen(): void {
    let startX: number | null = null
    const { element } = this.host
    element.addEventListener(
      'touchstart',
      (event) => {
        startX = event.touches[0]?.clientX ?? null
      },
      { passive: true },
    )
    element.addEventListener(
      'touchend',
      (event) => {
        const endX = event.changedTouches[0]?.clientX
        if (startX === null || endX === undefined) return
        const distance = endX - startX
        startX = null
        if (Math.abs(distance) > swipeBeyond) this.go(this.index + (distance < 0 ? 1 : -1), 'touch')
      },
      { passive: true },
    )
  }
}

/** Slides one screen at a time, horizontally. */
export const swiper: BuiltIn = {
  properties: {
    ...unset(
      'current',
      'indicatorDots',
      'indicatorColor',
      'indicatorActiveColor',
      'autoplay',
      'interval',
      'duration',
    ),
    ...unset(
      'circular',
      'vertical',
      'previousMargin',
      'nextMargin',
      'displayMultipleItems',
      'easingFunction',
    ),
  },
  create(host) {
    const slides = new Slides(host)
    return { update: (changed) => slides.update(changed), detach: () => slides.detach() }
  },
}

/** One slide. */
export const swiperItem: BuiltIn = { properties: unset('itemId') }
