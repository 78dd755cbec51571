/** The part of j-component that the page tests use or mend; its own types leave the internals out. */
declare module 'j-component' {
  export interface Definition {
    id: string
    path?: string
    tagName: string
    template: unknown
    usingComponents?: Record<string, string>
    [part: string]: unknown
  }
  export function register(definition: Definition): string
  export function behavior(definition: object): string
}

declare module 'j-component/src/render/render' {
  import type { Attribute, Listener, VirtualNode } from 'j-component/src/render/virtual-node'
  import type { Element } from 'miniprogram-exparser'

  const render: {
    updateAttrs(node: Element, attributes: Attribute[]): void
    updateEvent(node: Element, listeners: Record<string, Listener>): void
    renderExparserNode(node: VirtualNode, host: Element | null, shadowRoot: Element): void
  }
  export default render
}

declare module 'j-component/src/render/diff' {
  import type { Attribute, VirtualNode } from 'j-component/src/render/virtual-node'

  const diff: {
    diffVt(former: VirtualNode, next: VirtualNode): void
    diffAttrs(former: Attribute[], next: Attribute[]): Attribute[] | false
  }
  export default diff
}

/** No module of its own: the shapes that the two above hand around. */
declare module 'j-component/src/render/virtual-node' {
  import type { Element, TextNode } from 'miniprogram-exparser'

  export interface Attribute {
    name: string
    value: unknown
  }
  export interface Listener {
    name: string
    id?: unknown
    handler: string
    isCatch: boolean
    isCapture: boolean
    isMutated: boolean
  }
  export interface VirtualNode {
    type: string
    tagName: string
    componentId: string
    content: string
    key: string | undefined
    attrs: Attribute[]
    event: Record<string, Listener>
    children: VirtualNode[]
    exparserNode: (Element | TextNode) & { _vt?: VirtualNode }
  }
}
