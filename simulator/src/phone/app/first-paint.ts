import { byId, h } from '../dom'
import type { Phone } from '../phone'
import { phoneStorage } from '../phone-storage'
import { installSheet } from '../sheets'
import { record } from '../values'
import { Registry } from './registry'

const keyOf = (route: string) => `first-paint:${route}`

/** Once the browser has drawn what was just put into the document. */
const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))

/**
 * The initial rendering cache of pages with `"initialRenderingCache": "dynamic"`: the view paints what was kept of the page
 * that opens, before any script runs; it answers no tap, and the page's first `setData` takes its place.
 */
export class FirstPaint {
  private shown: { element: HTMLElement; release(): void } | null = null

  constructor(private readonly phone: Phone) {}

  keeperOf(route: string): ((data: unknown) => void) | undefined {
    return this.has(route) ? (data) => keep(route, data) : undefined
  }

  /** Paints what was kept of a page; at once where nothing was. */
  async show(route: string): Promise<void> {
    const kept = this.has(route) ? phoneStorage.get(keyOf(route)) : null
    if (kept === null) return
    installSheet(this.phone.bundle, route, this.phone.settings.theme)
    // The page itself is made later, in a registry of its own: of this one nothing but the view is used.
    const registry = new Registry(this.phone.bundle, this.phone)
    registry.registerView(route, record(JSON.parse(kept)))
    const view = registry.create(route)
    const body = document.createElement('wx-page')
    const scroller = h('div', { class: 'scroller' }, body)
    scroller.dataset.route = route
    const element = h('div', { class: 'first-paint' }, scroller)
    element.style.pointerEvents = 'none'
    element.style.zIndex = '1'
    byId('stage').append(element)
    view.attach(body)
    element.style.backgroundColor = getComputedStyle(body).backgroundColor
    this.phone.bars.renderAhead(route)
    this.shown = { element, release: view.release }
    await drawn()
    this.phone.stats.mark('firstPaint')
  }

  /** The page has data of its own. */
  end(): void {
    this.shown?.element.remove()
    this.shown?.release()
    this.shown = null
  }

  private has(route: string): boolean {
    const { conditions } = this.phone.engine
    const setting = this.phone.bundle.json[route]?.initialRenderingCache
    return setting === 'dynamic' && !conditions.lacks.includes('setInitialRenderingCache')
  }
}

/** Null forgets what was kept. */
function keep(route: string, data: unknown): void {
  if (data === null) phoneStorage.remove(keyOf(route))
  else phoneStorage.set(keyOf(route), JSON.stringify(data))
}
