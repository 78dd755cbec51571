import { hydrate, TaroNode, TaroRootElement, TaroText } from '@tarojs/runtime'
import { foldedText } from './folded-text'

const { insertBefore, removeChild } = TaroNode.prototype

TaroNode.prototype.updateChildNodes = function () {
  const value = () => (foldedText(this) === null ? this.childNodes.map(hydrate) : [])
  this.enqueueUpdate({ path: `${this._path}.c`, value })
}

/** Changes an element's children; where that begins or ends its holding one text, the view learns both ways. */
function changed(element, change) {
  const before = foldedText(element)
  const result = change()
  if ((before !== null || foldedText(element) !== null) && element._root) {
    element.updateChildNodes()
    element.enqueueUpdate({ path: `${element._path}.v`, value: () => foldedText(element) ?? '' })
  }
  return result
}

TaroNode.prototype.insertBefore = function (...child) {
  return changed(this, () => insertBefore.apply(this, child))
}

TaroNode.prototype.removeChild = function (...child) {
  return changed(this, () => removeChild.apply(this, child))
}

const { get } = Object.getOwnPropertyDescriptor(TaroNode.prototype, '_path')

Object.defineProperty(TaroText.prototype, '_path', {
  get() {
    const { parentNode } = this
    return parentNode && foldedText(parentNode) !== null ? parentNode._path : get.call(this)
  },
})

// The page's address goes over with its first data, and no template reads it.
const { enqueueUpdate } = TaroRootElement.prototype

TaroRootElement.prototype.enqueueUpdate = function (payload) {
  if (payload.path !== 'root.uid') enqueueUpdate.call(this, payload)
}
