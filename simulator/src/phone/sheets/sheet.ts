import { h } from '../dom'
import type { Layer } from './layer'

/** A choice of a sheet: its words, what it stands for, and how it looks. */
export interface Choice<T> {
  label: string
  value: T
  note?: string
  tone?: 'plain'
}

/** Draws a sheet with a list of choices and resolves with the chosen one, or with `dismissed`. */
export function chooseSheet<T>(
  layer: Layer,
  content: { title?: string; text?: string; choices: Choice<T>[]; dismissed: T },
): Promise<T> {
  return new Promise((resolve) => {
    const finish = (value: T) => {
      close()
      resolve(value)
    }
    const buttons = content.choices.map((choice) =>
      h(
        'button',
        { class: `choice ${choice.tone ?? ''}`, type: 'button', onclick: () => finish(choice.value) },
        h('span', { text: choice.label }),
        choice.note ? h('small', { text: choice.note }) : undefined,
      ),
    )
    const sheet = h(
      'div',
      { class: 'sheet', label: content.title },
      content.title ? h('h2', { text: content.title }) : undefined,
      content.text ? h('p', { text: content.text }) : undefined,
      ...buttons,
    )
    const close = layer.open(sheet, 'bottom', () => finish(content.dismissed))
  })
}
