import { ownerOf } from '../app/gestures'
import { flag, text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { controlOf, unset } from './built-in'

type Kind = 'switch' | 'checkbox' | 'radio'

const boxIn = (element: Element) => element.querySelector<HTMLInputElement>(':scope > input')

function chosenValues(group: Element, kind: Kind): string[] {
  const members = [...group.querySelectorAll(`wx-${kind}`)]
  return members.filter((member) => boxIn(member)?.checked).map((member) => text(controlOf(member)?.value()))
}

function reportToGroup(host: Host, kind: 'checkbox' | 'radio'): void {
  const group = host.element.closest(`wx-${kind}-group`)
  if (!group) return
  const own = boxIn(host.element)
  if (kind === 'radio') {
    for (const member of group.querySelectorAll('wx-radio')) {
      const box = boxIn(member)
      if (box && box !== own) box.checked = false
    }
  }
  const values = chosenValues(group, kind)
  const detail = { value: kind === 'radio' ? values[0] : values }
  ownerOf(group)?.triggerEvent('change', detail, { bubbles: false, composed: false })
}

/** Switch, checkbox and radio: a native box that reports to itself or to its group. */
export const choice = (kind: Kind): BuiltIn => ({
  properties: unset('checked', 'disabled', 'value', 'color', 'type', 'name'),
  create(host) {
    const { element, prop } = host
    const box = document.createElement('input')
    box.type = kind === 'radio' ? 'radio' : 'checkbox'
    if (kind === 'switch') box.setAttribute('role', 'switch')
    element.prepend(box)
    box.addEventListener('change', () => {
      if (kind === 'switch') host.fire('change', { value: box.checked })
      else reportToGroup(host, kind)
    })
    return {
      update(changed) {
        if (changed === null || changed === 'checked') box.checked = flag(prop('checked'))
        box.disabled = flag(prop('disabled'))
        box.style.accentColor = text(prop('color'))
        element.style.setProperty('--on', text(prop('color')))
      },
      accessible: box,
      control: {
        value: () => (kind === 'switch' ? box.checked : prop('value')),
        reset: () => {
          box.checked = false
        },
        activate: () => box.click(),
      },
    }
  },
})

/** A group collects the values of the boxes inside it. */
export const choiceGroup: BuiltIn = {
  properties: unset('name'),
  create: ({ element }) => ({
    control: {
      value: () =>
        element.tagName === 'WX-RADIO-GROUP'
          ? chosenValues(element, 'radio')[0]
          : chosenValues(element, 'checkbox'),
      reset: () => {
        for (const member of element.querySelectorAll('wx-checkbox, wx-radio')) controlOf(member)?.reset()
      },
      activate: () => undefined,
    },
  }),
}
