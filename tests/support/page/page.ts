import { type RootComponent, render } from 'miniprogram-simulate'
import { PageNode } from './node'
import { componentsBelow, measure, type TreeSize } from './tree'
import { until } from './until'

/** The lifecycle functions of a page, which the client calls. */
export interface PageInstance {
  route: string
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onPullDownRefresh?(): void
  onReachBottom?(): void
  /** What the client sends to a friend. */
  onShareAppMessage?(asked: { from: 'button' | 'menu' }): { title: string; path: string }
}

/** A page of the built package on the screen. */
export class OpenPage {
  readonly instance: PageInstance
  private readonly root: RootComponent
  private readonly host = document.createElement('div')

  constructor(componentId: string, route: string) {
    this.root = render(componentId)
    // Every page that Taro builds declares these; j-component types its instances as unknown.
    this.instance = this.root.instance as PageInstance
    this.instance.route = route
    document.body.append(this.host)
  }

  /** Brings the page to the screen; the client calls these in this order. */
  show(query: Record<string, string>): void {
    this.root.attach(this.host)
    this.instance.onLoad?.(query)
    this.instance.onShow?.()
    this.instance.onReady?.()
  }

  close(): void {
    this.instance.onUnload?.()
    this.root.detach()
    this.host.remove()
  }

  /** Everything written on the page. */
  get text(): string {
    return this.root.dom.textContent ?? ''
  }

  get size(): TreeSize {
    return measure(this.root._exparserNode)
  }

  nodes(): PageNode[] {
    return [...componentsBelow(this.root._exparserNode)].map((node) => new PageNode(node))
  }

  byId(id: string): PageNode {
    return this.one(`id ${id}`, (node) => node.id === id)
  }

  /** The node with this role and, where given, this name: its label, else its text. */
  byRole(role: string, name?: string): PageNode {
    return this.one(`${role} ${name ?? ''}`, (node) => {
      return node.role === role && (name === undefined || (node.label || node.text) === name)
    })
  }

  /** The innermost node with exactly this text. */
  byText(text: string): PageNode {
    const found = this.nodes().filter((node) => node.text === text)
    return found.at(-1) ?? this.missing(`text ${text}`)
  }

  has(id: string): boolean {
    return this.nodes().some((node) => node.id === id)
  }

  /** Waits until the page says so. */
  async says(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await until(`the page says ${text}`, () => this.text.includes(text)).catch((error: Error) => {
        throw new Error(`${error.message}. It says: ${this.text}`)
      })
    }
  }

  /** Waits for a node with this id. */
  async shows(id: string): Promise<PageNode> {
    await until(`the page shows ${id}`, () => this.has(id)).catch((error: Error) => {
      throw new Error(`${error.message}. It says: ${this.text}`)
    })
    return this.byId(id)
  }

  /** Waits until no node has this id. */
  async hides(id: string): Promise<void> {
    await until(`the page hides ${id}`, () => !this.has(id))
  }

  /** Waits until the node with this id is checked. */
  async checks(id: string): Promise<void> {
    await until(`${id} is checked`, () => this.byId(id).attribute('ariaChecked') === true)
  }

  private one(what: string, fits: (node: PageNode) => boolean): PageNode {
    return this.nodes().find(fits) ?? this.missing(what)
  }

  private missing(what: string): never {
    throw new Error(`The page has no ${what}. It says: ${this.text}`)
  }
}
