import { CurrentWindowBackendContext } from 'glass-easel'
import { BUILT_IN_TAGS } from '../../shared/tags'

const builtIn: ReadonlySet<string> = new Set(BUILT_IN_TAGS)

const inlineRpx = (style: string) =>
  style.replace(/(-?\d*\.?\d+)rpx\b/g, (_, size: string) => `${(+size * 100) / 750}vw`)

function createElement(tag: string): HTMLElement {
  const element = document.createElement(builtIn.has(tag) ? `wx-${tag}` : tag)
  const setAttribute = element.setAttribute
  element.setAttribute = function (name: string, value: string) {
    setAttribute.call(this, name, name === 'style' ? inlineRpx(value) : value)
  }
  return element
}

/**
 * glass-easel's browser backend, changed in three ways: built-in tags become `wx-*`, rpx works in inline styles,
 * and it listens to nothing itself, since events come from our own gestures and components.
 */
export class PhoneBackend extends CurrentWindowBackendContext {
  constructor() {
    super()
    const nodes = {
      createElement,
      createTextNode: (content: string) => document.createTextNode(content),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    // The library types DOM nodes by its own narrow interface, which real nodes fulfil.
    this.document = nodes as unknown as CurrentWindowBackendContext['document']
  }

  override setListenerStats(): void {}

  override appendStyleSheetPath(): number {
    return 0
  }
}
