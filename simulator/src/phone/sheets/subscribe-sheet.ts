import { h } from '../dom'
import { templateTitle } from '../template-titles'
import type { SubscribeChoice } from '../wx/engine'
import type { Layer } from './layer'

function tickBox(label: string, ticked: boolean) {
  const box = h('input', { type: 'checkbox' })
  box.checked = ticked
  return { box, row: h('label', { class: 'row tick' }, box, h('span', { text: label })) }
}

/** Draws the client's question about subscription messages; closing it counts as 取消. */
export function askToSubscribe(layer: Layer, templates: string[]): Promise<SubscribeChoice> {
  return new Promise((resolve) => {
    const rows = templates.map((template) => ({ template, ...tickBox(templateTitle(template), true) }))
    const always = tickBox('总是保持以上选择，不再询问', false)
    const answer = (allowed: boolean) => () => {
      close()
      const answers = rows.map(({ template, box }) => [
        template,
        allowed && box.checked ? 'accept' : 'reject',
      ])
      resolve({ answers: Object.fromEntries(answers), keep: always.box.checked })
    }
    const button = (text: string, tone: string, allowed: boolean) =>
      h('button', { type: 'button', class: `button ${tone}`, text, onclick: answer(allowed) })
    const sheet = h(
      'div',
      { class: 'sheet confirm', label: '发送一次以下消息' },
      h('div', { class: 'confirm-heading', text: '认证考试助手 申请' }),
      h('h2', { text: '发送一次以下消息' }),
      h('div', { class: 'ticks', role: 'group', label: '消息' }, ...rows.map(({ row }) => row)),
      always.row,
      h('div', { class: 'pair' }, button('取消', '', false), button('允许', 'primary', true)),
    )
    always.row.classList.add('quiet')
    const close = layer.open(sheet, 'bottom', answer(false))
  })
}
