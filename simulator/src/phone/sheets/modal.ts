import { h } from '../dom'
import { flag, text } from '../values'
import type { ModalAnswer } from '../wx/engine'
import type { Layer } from './layer'

/** Draws wx.showModal with the options that the mini-program uses, and a field for the scanner. */
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
    const button = (label: string, confirm: boolean) =>
      h('button', { type: 'button', text: label, onclick: answer(confirm) })
    const modal = h(
      'div',
      { class: 'modal', label: text(options.title) },
      h('h2', { text: text(options.title) }),
      field ?? h('p', { text: text(options.content) }),
      h(
        'div',
        { class: 'modal-buttons' },
        button(text(options.cancelText, '取消'), false),
        button(text(options.confirmText, '确定'), true),
      ),
    )
    const close = layer.open(modal, 'middle')
    field?.focus()
  })
}
