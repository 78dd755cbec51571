import * as exparser from 'miniprogram-exparser'

/** The built-in and own components below a node, each once, in the order they stand in. */
export function* componentsBelow(node: exparser.Element): Generator<exparser.Component> {
  for (const child of partsOf(node)) {
    if (child instanceof exparser.Component) yield child
    yield* componentsBelow(child)
  }
}

/** How large a page is, in the platform's terms. */
export interface TreeSize {
  nodes: number
  depth: number
  /** The most children that one node has. */
  children: number
}

/** Measures the components below a node; slots, conditions and loops are no nodes on the phone. */
export function measure(node: exparser.Element): TreeSize {
  const children = [...childComponents(node)]
  const size: TreeSize = {
    nodes: children.length,
    depth: children.length > 0 ? 1 : 0,
    children: children.length,
  }
  for (const child of children) {
    const below = measure(child)
    size.nodes += below.nodes
    size.depth = Math.max(size.depth, below.depth + 1)
    size.children = Math.max(size.children, below.children)
  }
  return size
}

function* childComponents(node: exparser.Element): Generator<exparser.Component> {
  for (const child of partsOf(node)) {
    if (child instanceof exparser.Component) yield child
    else yield* childComponents(child)
  }
}

function partsOf(node: exparser.Element): exparser.Element[] {
  const shadow = node instanceof exparser.Component && node.shadowRoot ? [node.shadowRoot] : []
  const children = node.childNodes.filter((child) => child instanceof exparser.Element)
  return [...shadow, ...children]
}
