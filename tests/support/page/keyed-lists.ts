import diff from 'j-component/src/render/diff'
import render from 'j-component/src/render/render'
import type { Listener, VirtualNode } from 'j-component/src/render/virtual-node'
import { type Element, removeListenerFromElement, TextNode } from 'miniprogram-exparser'

/**
 * Mends a defect of j-component: its list comparison misplaces rows that moved (reversing `abc` renders `cab`)
 * and loses their listeners. This is the plain way: match rows by key, patch them, put them in their order.
 */
export function reconcileListsPlainly(): void {
  diff.diffVt = patch
}

function patch(former: VirtualNode, next: VirtualNode): void {
  const node = former.exparserNode
  if (node instanceof TextNode) return
  next.exparserNode = node
  const attributes = diff.diffAttrs(
    former.attrs.map((attribute) => ({ ...attribute })),
    next.attrs,
  )
  if (attributes) render.updateAttrs(node, attributes)
  patchListeners(node, former, next)
  patchChildren(node, former, next)
  node._vt = next
}

function patchListeners(node: Element, former: VirtualNode, next: VirtualNode): void {
  if (sameListeners(former.event, next.event)) {
    next.event = former.event
    return
  }
  for (const { name, id, isCapture } of Object.values(former.event)) {
    removeListenerFromElement(node, name, id, { capture: isCapture })
  }
  render.updateEvent(node, next.event)
}

function sameListeners(former: Record<string, Listener>, next: Record<string, Listener>): boolean {
  const names = Object.keys(former)
  if (names.length !== Object.keys(next).length) return false
  return names.every(
    (name) => former[name]?.handler === next[name]?.handler && former[name]?.isCatch === next[name]?.isCatch,
  )
}

function patchChildren(node: Element, former: VirtualNode, next: VirtualNode): void {
  const matches = matchRows(former.children, next.children)
  const kept = new Set(matches)
  for (const child of former.children) if (!kept.has(child)) node.removeChild(child.exparserNode)

  next.children.forEach((child, index) => {
    const match = matches[index]
    if (match && match.exparserNode instanceof TextNode) {
      child.exparserNode = match.exparserNode
      child.exparserNode._vt = child
    } else if (match) patch(match, child)
    // A shadow root owns its children itself.
    else render.renderExparserNode(child, null, node.ownerShadowRoot ?? node)
    place(node, child.exparserNode, index)
  })
}

/** For each new row the old one that it goes on from; rows without a key are matched in their order. */
function matchRows(former: VirtualNode[], next: VirtualNode[]): (VirtualNode | undefined)[] {
  const byKey = new Map(former.filter(({ key }) => key).map((row) => [row.key, row]))
  const unkeyed = former.filter(({ key }) => !key)
  const used = new Set<VirtualNode>()
  return next.map((row) => {
    const match = row.key ? byKey.get(row.key) : unkeyed.shift()
    if (!match || used.has(match) || !sameKind(match, row)) return undefined
    used.add(match)
    return match
  })
}

function sameKind(former: VirtualNode, next: VirtualNode): boolean {
  if (former.type !== next.type || former.componentId !== next.componentId) return false
  return former.tagName === next.tagName && (former.tagName !== '' || former.content === next.content)
}

function place(parent: Element, child: VirtualNode['exparserNode'], index: number): void {
  const standing = parent.childNodes[index]
  if (standing === child) return
  if (child.parentNode === parent) parent.removeChild(child)
  const before = parent.childNodes[index]
  if (before) parent.insertBefore(child, before)
  else parent.appendChild(child)
}
