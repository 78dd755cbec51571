import type { VirtualNode } from 'j-component/src/render/virtual-node'
import * as exparser from 'miniprogram-exparser'

/** Events that stay with the component they happen to; all others go up the tree. */
const STAYING = new Set([
  'change',
  'input',
  'blur',
  'focus',
  'confirm',
  'scroll',
  'load',
  'error',
  'markertap',
])

/** What a reader takes a part for. */
export type Role =
  | 'button'
  | 'link'
  | 'textbox'
  | 'checkbox'
  | 'radio'
  | 'switch'
  | 'group'
  | 'radiogroup'
  | 'dialog'
  | 'alert'
  | 'img'
  | 'progressbar'

/** What a part is called: a string is the whole name, an expression some of it. */
export type Name = string | RegExp

/** What built-in components are without saying so. */
const OWN_ROLES: Record<string, Role> = { button: 'button', input: 'textbox', map: 'group' }

type Rendered = exparser.Component & { _vt?: VirtualNode }

/** What was typed into fields, and over which value of the app. */
const typed = new WeakMap<Rendered, { text: string; over: unknown }>()

/** A built-in component on the page: what it shows, and what a finger can do to it. */
export class PageNode {
  constructor(private readonly node: Rendered) {}

  get tag(): string {
    return this.node._vt?.tagName ?? ''
  }

  /** All text inside. */
  get text(): string {
    return this.node.$$?.textContent ?? ''
  }

  /** As the page says, else what the built-in component is; empty where it is nothing in particular. */
  get role(): string {
    return String(this.attribute('ariaRole') || OWN_ROLES[this.tag] || '')
  }

  /** The label that is read out, else the text. */
  get name(): string {
    return String(this.attribute('ariaLabel') || this.text)
  }

  isCalled(name: Name): boolean {
    return typeof name === 'string' ? this.name === name : name.test(this.name)
  }

  get checked(): boolean {
    return this.attribute('ariaChecked') === true
  }

  /** What stands in a field: what was typed, until the app gives it another value. */
  get value(): string {
    const bound = this.attribute('value')
    const own = typed.get(this.node)
    return String((own && own.over === bound ? own.text : bound) ?? '')
  }

  get disabled(): boolean {
    return this.attribute('disabled') === true
  }

  /** The value that the template binds, or undefined where it does not bind the name. */
  attribute(name: string): unknown {
    return this.node._vt?.attrs.find((attribute) => attribute.name === name)?.value
  }

  /** A tap. A disabled button takes none, as on the phone. */
  tap(): void {
    if (this.disabled) return
    this.fire('tap', { x: 0, y: 0 })
  }

  /** Types text into an input, replacing what was there. */
  type(value: string): void {
    typed.set(this.node, { text: value, over: this.attribute('value') })
    this.fire('input', { value, cursor: value.length })
  }

  /** Any event of a built-in component, with its detail. */
  fire(name: string, detail: object = {}): void {
    const options = {
      bubbles: !STAYING.has(name),
      composed: true,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    }
    exparser.Event.dispatchEvent(this.node, exparser.Event.create(name, detail, options))
  }
}
