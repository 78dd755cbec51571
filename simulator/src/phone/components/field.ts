import { flag, number, text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

const properties = {
  ...unset(
    'value',
    'placeholder',
    'placeholderStyle',
    'disabled',
    'focus',
    'type',
    'password',
    'confirmHold',
  ),
  maxlength: 140,
}

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

function listen(host: Host, field: HTMLInputElement): void {
  field.addEventListener('input', () => {
    host.follow('value', field.value)
    host.fire('input', {
      value: field.value,
      cursor: field.selectionStart ?? field.value.length,
      keyCode: 0,
    })
  })
  field.addEventListener('focus', () => host.fire('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => {
    host.fire('blur', { value: field.value, cursor: field.value.length })
    host.fire('change', { value: field.value })
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    host.fire('confirm', { value: field.value })
    if (!flag(host.prop('confirmHold'))) field.blur()
  })
}

function apply(host: Host, field: HTMLInputElement, changed: string | null): void {
  const { prop } = host
  const value = text(prop('value'))
  if ((changed === null || changed === 'value') && field.value !== value) field.value = value
  field.placeholder = text(prop('placeholder'))
  field.disabled = flag(prop('disabled'))
  const limit = number(prop('maxlength'), 140)
  if (limit >= 0) field.maxLength = limit
  else field.removeAttribute('maxlength')
  field.inputMode = inputModes[text(prop('type'))] ?? 'text'
  field.type = flag(prop('password')) ? 'password' : 'text'
  host.element.style.setProperty('--placeholder', placeholderColor(text(prop('placeholderStyle'))))
  if ((changed === null || changed === 'focus') && flag(prop('focus'))) setTimeout(() => field.focus())
}

const placeholderColor = (style: string) => /color:\s*([^;]+)/.exec(style)?.[1] ?? ''

/** A line of text. */
export const input: BuiltIn = {
  properties,
  create(host) {
    const field = document.createElement('input')
    host.element.append(field)
    listen(host, field)
    return { update: (changed) => apply(host, field, changed), accessible: field }
  },
}
