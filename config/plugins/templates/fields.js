import { FormElement } from '@tarojs/runtime'

/*
 * In the client the logic and the view run apart: by the time a setData arrives there, more letters may have been typed.
 * Taro sends every `input` event's value back, and a field's value with every rendering, and so takes letters away. Here
 * a field remembers what the view has reported, and only a value that differs from it is sent: one of the app's own
 * making.
 */
const { setAttribute, dispatchEvent } = FormElement.prototype
const isTyped = ({ nodeName }) => nodeName === 'input' || nodeName === 'textarea'

FormElement.prototype.dispatchEvent = function (event) {
  if (event.mpEvent && event.type === 'input' && isTyped(this)) {
    this.props.value = event.mpEvent.detail.value
    this.reported = true
    this.wanted = undefined
  }
  return dispatchEvent.call(this, event)
}

FormElement.prototype.setAttribute = function (name, value) {
  if (name !== 'value' || !isTyped(this) || !this._root) return setAttribute.call(this, name, value)
  const next = value ?? ''
  if (this.wanted !== undefined) {
    this.wanted = next
    return
  }
  if (next === this.value) return
  if (!this.reported) return setAttribute.call(this, name, next)
  // The view's data may hold this value from before the typing, and pass over what is no change to them: a field would
  // not be emptied. They learn what was typed first, and by a setData of its own what the app makes of it.
  this.reported = false
  this.wanted = next
  setAttribute.call(this, name, this.value)
  setTimeout(() => {
    const { wanted } = this
    this.wanted = undefined
    if (wanted !== undefined) setAttribute.call(this, name, wanted)
  })
}
