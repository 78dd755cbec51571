import render from 'j-component/src/render/render'
import type { VirtualNode } from 'j-component/src/render/virtual-node'
import type { Element } from 'miniprogram-exparser'

type Rendered = Element & { _vt?: VirtualNode }

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/**
 * Mends a defect of j-component. The compiled template copies every object it evaluates, so j-component takes
 * each object attribute for changed and, on a page's setData, writes the page's older data into
 * `custom-wrapper`, whose own setData was newer. The client compares by data path; comparing by value gives
 * the same result.
 */
export function compareAttributesByValue(): void {
  const updateAll = render.updateAttrs
  render.updateAttrs = (node: Rendered, attributes) => {
    const former = new Map(node._vt?.attrs.map(({ name, value }) => [name, value]))
    const changed = attributes.filter(({ name, value }) => {
      if (!isObject(value) || !isObject(former.get(name))) return true
      return JSON.stringify(former.get(name)) !== JSON.stringify(value)
    })
    updateAll(node, changed)
  }
}
