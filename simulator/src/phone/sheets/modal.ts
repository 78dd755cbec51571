import { h } from '../dom'
import { flag, text } from '../values'
import type { Layer } from './layer'

/** The answer of wx.showModal; `content` carries what was typed when the dialog is editable. */
export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** Draws wx.showModal with the options of the API. */
export function showModal(layer: Layer, options: Record<string, unknown>): Promise<ModalAnswer> {
  return new Promise((resolve) => {
    const field = flag(options.editable)
      ? h('input', { class: 'modal-input', value: text(options.content) })
      : null
    if (field) field.placeholder = text(options.placeholderText)
    const answer = (confirm: boolean) => () => {
      close()
      resolve({ confirm, cancel: !confirm, content: field && confirm ? field.value : null })
    }
    const button = (label: string, color: unknown, confirm: boolean) => {
      const element = h('button', { type: 'button', text: label, onclick: answer(confirm) })
      if (color) element.style.color = text(color)
      return element
    }
    const cancel =
      options.showCancel === false
        ? undefined
        : button(text(options.cancelText, '取消'), options.cancelColor, false)
    const modal = h(
      'div',
      { class: 'modal', label: text(options.title) },
      options.title ? h('h2', { text: text(options.title) }) : undefined,
      field ?? h('p', { text: text(options.content) }),
      h(
        'div',
        { class: 'modal-buttons' },
        cancel,
        button(text(options.confirmText, '确定'), options.confirmColor ?? '#576b95', true),
      ),
    )
    const close = layer.open(modal, 'middle')
    field?.focus()
  })
}
