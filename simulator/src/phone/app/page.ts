import type { ConfigValue } from '../../shared/bundle'
import { h } from '../dom'
import type { Phone } from '../phone'
import { number } from '../values'
import type { Instance } from './bridge'
import type { Registry, RenderedPage } from './registry'

let lastId = 0

/** A setting of a page, else of the app's window. */
export function configOf({ bundle, settings }: Phone, route: string, name: string): ConfigValue {
  const own = bundle.json[route]?.[name] as ConfigValue
  const value = own ?? bundle.app.window?.[name]
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  return bundle.themes[settings.theme][value.slice(1)]
}

/** One page of the stack: its element, its instance and its window settings. */
export class Page {
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  readonly body: HTMLElement
  readonly instance: Instance
  private readonly rendered: RenderedPage
  private ready = false
  private nearBottom = false

  constructor(
    private readonly phone: Phone,
    registry: Registry,
    readonly route: string,
    readonly query: Record<string, string>,
  ) {
    this.body = document.createElement('wx-page')
    this.scroller = h('div', { class: 'scroller' }, this.body)
    this.scroller.dataset.route = route
    // The keyboard scrolls it, as a finger does.
    this.scroller.tabIndex = 0
    this.element = h('div', { class: 'page' }, h('div', { class: 'refresher' }), this.scroller)
    this.element.dataset.route = route
    this.rendered = registry.create(route)
    this.instance = this.rendered.instance
    const id = ++lastId
    Object.assign(this.instance, { route, __route__: route, options: query, __wxWebviewId__: id })
    this.instance.getPageId = () => `pageId:${id}`
    this.instance.setInitialRenderingCache = phone.firstPaint.keeperOf(route)
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  /** Puts the page into `stage` and loads it. */
  open(stage: HTMLElement): void {
    stage.append(this.element)
    this.rendered.attach(this.body)
    this.phone.stats.mark('firstOnLoad')
    this.call('onLoad', this.query)
  }

  show(): void {
    this.element.hidden = false
    this.call('onShow')
    if (this.ready) return
    this.ready = true
    setTimeout(() => this.call('onReady'), 0)
  }

  hide(): void {
    this.call('onHide')
  }

  close(): void {
    this.call('onUnload')
    this.rendered.release()
    this.element.remove()
  }

  /** A setting of the page, else of the app's window. */
  config(name: string): ConfigValue {
    return configOf(this.phone, this.route, name)
  }

  /** Whether the page has the handler, e.g. onShareAppMessage. */
  handles(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  call(name: string, ...args: unknown[]): unknown {
    const method = this.instance[name]
    if (typeof method !== 'function') return undefined
    try {
      return method.apply(this.instance, args)
    } catch (cause) {
      this.phone.lifecycle.error(cause)
      return undefined
    }
  }

  private scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller
    const { bridge } = this.phone
    bridge.toLogic(() => this.call('onPageScroll', { scrollTop }))
    const near = scrollTop + clientHeight >= scrollHeight - number(this.config('onReachBottomDistance'), 50)
    if (near && !this.nearBottom) bridge.toLogic(() => this.call('onReachBottom'))
    this.nearBottom = near
  }
}
