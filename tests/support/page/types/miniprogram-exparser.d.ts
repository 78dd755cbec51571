/** The part of WeChat's component framework that the page tests use; the package ships no types. */
declare module 'miniprogram-exparser' {
  /** A node of the tree; `$$` is the DOM node behind it, absent for virtual nodes. */
  export class Element {
    id: string
    dataset: Record<string, unknown>
    readonly $$: HTMLElement | undefined
    readonly childNodes: readonly TreeNode[]
    readonly parentNode: Element | null
    readonly ownerShadowRoot: Element | null
    appendChild(child: TreeNode): void
    insertBefore(child: TreeNode, before: TreeNode): void
    removeChild(child: TreeNode): void
  }
  export class Component extends Element {
    readonly shadowRoot: Element | null
  }
  export class TextNode {
    readonly parentNode: Element | null
    textContent: string
  }
  type TreeNode = Element | TextNode
  export interface EventOptions {
    bubbles: boolean
    composed: boolean
    capturePhase: boolean
    extraFields: Record<string, unknown>
  }
  export const Event: {
    create(name: string, detail: unknown, options: EventOptions): unknown
    dispatchEvent(target: Element, event: unknown): void
  }
  export function removeListenerFromElement(
    node: Element,
    name: string,
    id: unknown,
    options: { capture: boolean },
  ): void
}
