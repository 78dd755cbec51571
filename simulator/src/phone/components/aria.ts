import { flag, text } from '../values'
import type { Host, View } from './built-in'

/** Aria attributes the client knows; in templates `aria-role`, as properties `ariaRole`. */
const names = [
  ...[
    'role',
    'label',
    'hidden',
    'disabled',
    'checked',
    'selected',
    'expanded',
    'level',
    'modal',
    'live',
    'describedby',
  ],
  ...[
    'labelledby',
    'haspopup',
    'pressed',
    'valuenow',
    'valuemin',
    'valuemax',
    'valuetext',
    'current',
    'controls',
  ],
]

const property = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`
const nameOf = new Map(names.map((name) => [property(name), name]))

/** Property names of every built-in component. */
export const ARIA_PROPERTIES = [...nameOf.keys()]

/** Writes one aria property, or all of them, to the DOM, where tests and screen readers find them. */
export function reflectAria(tag: string, host: Host, view: View, changed: string | null): void {
  const target = view.accessible ?? host.element
  for (const [key, name] of nameOf) {
    if (changed !== null && changed !== key && changed !== name) continue
    const attribute = name === 'role' ? 'role' : `aria-${name}`
    const value = text(host.prop(key)) || ownValue(tag, name, host)
    if (value) target.setAttribute(attribute, value)
    else target.removeAttribute(attribute)
  }
}

/** What holds while the page says nothing itself. */
function ownValue(tag: string, name: string, host: Host): string {
  if (name === 'disabled') return flag(host.prop('disabled')) ? 'true' : ''
  if (name !== 'role') return ''
  if (tag === 'image') return host.prop('ariaLabel') ? 'img' : ''
  if (tag === 'map') return 'group'
  return tag === 'button' ? 'button' : ''
}
