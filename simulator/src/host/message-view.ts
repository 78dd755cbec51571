import { h } from '../phone/dom'
import { beijingShort } from './beijing-time'
import { lookOf } from './channels'
import type { Handed } from './grouping'

const blankLines = /\n{2,}/g

/** A mail's page, in a frame that runs nothing and whose links open elsewhere. */
function mailPage(title: string, html: string): HTMLElement {
  const frame = h('iframe', { class: 'page' })
  frame.title = `邮件：${title}`
  frame.sandbox.add('allow-popups', 'allow-popups-to-escape-sandbox')
  frame.srcdoc = html
  return frame
}

/** One message as its channel shows it; with a page, the whole of it is a button that calls `open`. */
export function messageView({ message, times }: Handed, open: (link: string) => void): HTMLElement {
  const { name, icon, sender } = lookOf(message.channel)
  const { link } = message
  const mark = h('i', { class: 'mark' })
  mark.innerHTML = icon
  const head = h(
    'p',
    { class: 'from' },
    mark,
    h('span', { text: sender }),
    times > 1 ? h('span', { class: 'tag', text: `收到 ${times} 次` }) : undefined,
    h('time', { text: beijingShort(new Date(message.sentAt)) }),
  )
  const body = [
    head,
    h('p', { class: 'subject', text: message.title }),
    message.html
      ? mailPage(message.title, message.html)
      : h('p', { class: 'text', text: message.text.replace(blankLines, '\n') }),
  ]
  if (!link) return h('article', { class: `message ${message.channel}` }, ...body)
  const action = h('button', {
    type: 'button',
    class: 'act',
    text: '进入小程序查看',
    label: `打开${name}：${message.title}`,
    onclick: () => open(link),
  })
  return h('article', { class: `message ${message.channel} tappable` }, ...body, action)
}
