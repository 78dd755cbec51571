import { flag, number, text } from '../values'
import type { BuiltIn, Host, View } from './built-in'
import { unset } from './built-in'

type Field = HTMLInputElement | HTMLTextAreaElement

const properties = {
  ...unset('value', 'placeholder', 'placeholderStyle', 'placeholderClass', 'disabled', 'focus', 'autoFocus'),
  ...unset(
    'type',
    'password',
    'confirmType',
    'name',
    'cursor',
    'autoHeight',
    'cursorSpacing',
    'adjustPosition',
  ),
  ...unset('confirmHold', 'holdKeyboard', 'selectionStart', 'selectionEnd', 'cursorColor', 'alwaysEmbed'),
  maxlength: 140,
}

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

function listen(host: Host, field: Field): void {
  field.addEventListener('input', () =>
    host.fire('input', {
      value: field.value,
      cursor: field.selectionStart ?? field.value.length,
      keyCode: 0,
    }),
  )
  field.addEventListener('focus', () => host.fire('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => {
    host.fire('blur', { value: field.value, cursor: field.value.length })
    host.fire('change', { value: field.value })
  })
  field.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent
    if (key.key !== 'Enter' || key.isComposing || !(field instanceof HTMLInputElement)) return
    host.fire('confirm', { value: field.value })
    if (!flag(host.prop('confirmHold'))) field.blur()
  })
}

function apply(host: Host, field: Field, changed: string | null): void {
  const { prop } = host
  const value = text(prop('value'))
  if ((changed === null || changed === 'value') && field.value !== value) field.value = value
  field.placeholder = text(prop('placeholder'))
  field.disabled = flag(prop('disabled'))
  const limit = number(prop('maxlength'), 140)
  if (limit >= 0) field.maxLength = limit
  else field.removeAttribute('maxlength')
  field.inputMode = inputModes[text(prop('type'))] ?? 'text'
  if (field instanceof HTMLInputElement) field.type = flag(prop('password')) ? 'password' : 'text'
  host.element.style.setProperty('--placeholder', placeholderColor(text(prop('placeholderStyle'))))
  if (
    (changed === null || changed === 'focus') &&
    (flag(prop('focus')) || (changed === null && flag(prop('autoFocus'))))
  ) {
    setTimeout(() => field.focus())
  }
  if (flag(prop('autoHeight'))) grow(field)
}

const placeholderColor = (style: string) => /color:\s*([^;]+)/.exec(style)?.[1] ?? ''

function grow(field: Field): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

function fieldView(host: Host, field: Field): View {
  host.element.append(field)
  listen(host, field)
  if (field instanceof HTMLTextAreaElement) {
    field.addEventListener('input', () => flag(host.prop('autoHeight')) && grow(field))
  }
  return {
    update: (changed) => apply(host, field, changed),
    accessible: field,
    control: {
      value: () => field.value,
      reset: () => {
        field.value = ''
      },
      activate: () => field.focus(),
    },
  }
}

/** A line of text. */
export const input: BuiltIn = {
  properties,
  create: (host) => fieldView(host, document.createElement('input')),
}

/** Several lines of text. */
export const textarea: BuiltIn = {
  properties,
  create: (host) => fieldView(host, document.createElement('textarea')),
}
