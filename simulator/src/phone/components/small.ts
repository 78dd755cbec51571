import { flag, number, text } from '../values'
import { type BuiltIn, unset } from './built-in'

/** A bar that fills to `percent`. */
export const progress: BuiltIn = {
  properties: unset(
    'percent',
    'showInfo',
    'strokeWidth',
    'color',
    'activeColor',
    'backgroundColor',
    'active',
  ),
  create({ element, prop }) {
    const bar = element.appendChild(document.createElement('div'))
    const fill = bar.appendChild(document.createElement('div'))
    return {
      update() {
        const percent = Math.min(100, Math.max(0, number(prop('percent'))))
        bar.style.cssText = `height:${number(prop('strokeWidth'), 6)}px;background:${text(prop('backgroundColor'), '#ebebeb')}`
        const color = text(prop('activeColor')) || text(prop('color'), '#09bb07')
        fill.style.cssText = `height:100%;width:${percent}%;background:${color}`
        element.setAttribute('aria-valuenow', String(percent))
      },
    }
  },
}

/** A native range in the client's clothes. */
export const slider: BuiltIn = {
  properties: { ...unset('min', 'value', 'disabled', 'showValue', 'activeColor', 'name'), max: 100, step: 1 },
  create(host) {
    const { element, prop } = host
    const range = element.appendChild(document.createElement('input'))
    range.type = 'range'
    range.addEventListener('input', () => host.fire('changing', { value: range.valueAsNumber }))
    range.addEventListener('change', () => host.fire('change', { value: range.valueAsNumber }))
    return {
      update() {
        range.min = text(prop('min'), '0')
        range.max = text(prop('max'), '100')
        range.step = text(prop('step'), '1')
        range.value = text(prop('value'), '0')
        range.disabled = flag(prop('disabled'))
      },
      accessible: range,
      control: {
        value: () => range.valueAsNumber,
        reset: () => {
          range.value = range.min
        },
        activate: () => range.focus(),
      },
    }
  },
}

const glyphs: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  info: 'i',
  warn: '!',
  waiting: '…',
  cancel: '×',
  download: '↓',
  search: '⌕',
  clear: '×',
}

/** The client's own icons, as plain glyphs of their size and colour. */
export const icon: BuiltIn = {
  properties: unset('type', 'size', 'color'),
  create: ({ element, prop }) => ({
    update() {
      element.textContent = glyphs[text(prop('type'))] ?? ''
      element.style.fontSize = `${number(prop('size'), 23)}px`
      element.style.color = text(prop('color'), '#09bb07')
    },
  }),
}
