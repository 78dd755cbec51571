import { h } from '../dom'
import type { ConfirmWords } from '../wx/engine'
import type { Layer } from './layer'

/** Resolves with whether the user accepted. */
export function confirmSheet(layer: Layer, words: ConfirmWords): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (accepted: boolean) => () => {
      close()
      resolve(accepted)
    }
    const sheet = h(
      'div',
      { class: 'sheet confirm', label: words.title },
      h('div', { class: 'confirm-heading', text: words.heading }),
      h('h2', { text: words.title }),
      h('p', { text: words.text }),
      h(
        'div',
        { class: 'pair' },
        h('button', { type: 'button', class: 'button', text: words.reject, onclick: answer(false) }),
        h('button', { type: 'button', class: 'button primary', text: words.accept, onclick: answer(true) }),
      ),
    )
    const close = layer.open(sheet, 'bottom')
  })
}
