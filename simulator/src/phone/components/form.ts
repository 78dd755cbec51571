import { ownerOf } from '../app/gestures'
import { record, text } from '../values'
import { type BuiltIn, controlOf, unset } from './built-in'

const fields = 'wx-input, wx-textarea, wx-switch, wx-slider, wx-checkbox-group, wx-radio-group, wx-picker'

const controls = 'wx-button, wx-switch, wx-checkbox, wx-radio, wx-input, wx-textarea, wx-picker'

const nameOf = (element: Element) => text(record(record(ownerOf(element)).data).name)

/** A form; its buttons with `form-type` submit or reset it. */
export const form: BuiltIn = {
  properties: unset('reportSubmit', 'reportSubmitTimeout'),
  create(host) {
    const members = () => [...host.element.querySelectorAll(fields)]
    const value = () =>
      Object.fromEntries(
        members()
          .filter((member) => nameOf(member))
          .map((member) => [nameOf(member), controlOf(member)?.value()]),
      )
    return {
      control: {
        value,
        reset: () => {
          for (const member of members()) controlOf(member)?.reset()
          host.fire('reset', {})
        },
        activate: () => host.fire('submit', { value: value(), formId: '' }),
      },
    }
  },
}

/** A label; a tap on its words activates the control inside it, or the one named by `for`. */
export const label: BuiltIn = {
  properties: unset('for'),
  create(host) {
    let onControl = false
    host.element.addEventListener(
      'pointerdown',
      (event) => {
        onControl = Boolean((event.target as Element).closest(controls))
      },
      true,
    )
    host.onTap(() => {
      if (onControl) return
      const id = text(host.prop('for'))
      const target = id
        ? host.element.ownerDocument.querySelector(`.page:not([hidden]) #${CSS.escape(id)}`)
        : host.element.querySelector(controls)
      if (target) controlOf(target)?.activate()
    })
    return {}
  },
}
