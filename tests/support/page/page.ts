import { type RootComponent, render } from 'miniprogram-simulate'
import { type Name, PageNode, type Role } from './node'
import { componentsBelow, measure, type TreeSize } from './tree'
import { until } from './until'

/** The lifecycle functions of a page, which the client calls. */
export interface PageInstance {
  route: string
  /** What it was opened with. */
  options?: Record<string, string>
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onPullDownRefresh?(): void
  onReachBottom?(): void
  /** What the client sends to a friend. */
  onShareAppMessage?(asked: { from: 'button' | 'menu' }): { title: string; path: string; imageUrl: string }
}

/** A page of the built package on the screen, asked as its reader knows it: by what is written on it, by role and name. */
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
    this.instance.options = query
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

  get size(): TreeSize {
    return measure(this.root._exparserNode)
  }

  /** Everything written on the page now. */
  get text(): string {
    return this.root.dom.textContent ?? ''
  }

  nodes(): PageNode[] {
    return [...componentsBelow(this.root._exparserNode)].map((node) => new PageNode(node))
  }

  /** The parts of this role that are there now; of this name, where one is given. */
  all(role: Role, name?: Name): PageNode[] {
    return this.nodes().filter((node) => node.role === role && (name === undefined || node.isCalled(name)))
  }

  /** Waits until the page says all of it. */
  async says(...texts: string[]): Promise<void> {
    for (const text of texts) await this.wait(`the page says ${text}`, () => this.text.includes(text))
  }

  /** Waits until the page says nothing of it. */
  async gone(...texts: string[]): Promise<void> {
    for (const text of texts)
      await this.wait(`the page no longer says ${text}`, () => !this.text.includes(text))
  }

  /** Waits for the one part of this role and name. */
  async find(role: Role, name: Name): Promise<PageNode> {
    return this.wait(`the page has one ${role} ${name}`, () => {
      const [part, ...more] = this.all(role, name)
      return more.length === 0 ? part : undefined
    })
  }

  /** Waits for a button that takes taps. */
  button(name: Name): Promise<PageNode> {
    return this.wait(`the button ${name} takes taps`, () => {
      const [button, ...more] = this.all('button', name)
      return more.length > 0 || button?.disabled ? undefined : button
    })
  }

  /** Waits for a button that takes taps, and taps it. */
  async tap(name: Name): Promise<void> {
    const button = await this.button(name)
    button.tap()
  }

  /** Ticks the box of a statement, and waits until the page shows so. */
  async tick(statement: Name): Promise<void> {
    const box = await this.find('checkbox', statement)
    box.tap()
    await this.wait(`${statement} is ticked`, () => this.all('checkbox', statement)[0]?.checked)
  }

  /** Types into the field with this label, replacing what was there. */
  async fill(label: Name, text: string): Promise<void> {
    const field = await this.find('textbox', label)
    field.type(text)
  }

  private async wait<T>(what: string, condition: () => T): Promise<NonNullable<T>> {
    try {
      return await until(what, condition)
    } catch (cause) {
      const parts = this.nodes().filter(({ role }) => role !== '')
      const names = parts.map(({ role, name }) => `${role} ${name}`).join('\n')
      throw new Error(`Not in time: ${what}. It says: ${this.text}\nIt has:\n${names}`, { cause })
    }
  }
}
