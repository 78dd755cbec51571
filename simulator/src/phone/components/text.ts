import { text as asText, flag, number } from '../values'
import type { BuiltIn } from './built-in'
import { unset } from './built-in'

/** Text; selectable and limited to a number of lines when asked. */
export const text: BuiltIn = {
  properties: unset('selectable', 'userSelect', 'space', 'decode', 'overflow', 'maxLines'),
  create: ({ element, prop }) => ({
    update() {
      element.classList.toggle('selectable', flag(prop('selectable')) || flag(prop('userSelect')))
      const lines = number(prop('maxLines'))
      element.classList.toggle('clamped', lines > 0 && asText(prop('overflow')) === 'ellipsis')
      if (lines > 0) element.style.setProperty('-webkit-line-clamp', String(lines))
    },
  }),
}
