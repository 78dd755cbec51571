import { byId, h } from '../dom'
import type { Phone } from '../phone'
import { shareCurrentPage } from '../share'
import { chooseSheet } from '../sheets/sheet'
import { icons } from './icons'

async function openMenu(phone: Phone): Promise<void> {
  const page = phone.router.stack.top
  const share = page?.handles('onShareAppMessage') ? [{ label: '转发给朋友', value: 'share' as const }] : []
  const choice = await chooseSheet<'share' | 'restart' | null>(phone.layer, {
    title: '认证考试助手',
    choices: [
      ...share,
      { label: '重新进入小程序', value: 'restart' },
      { label: '取消', value: null, tone: 'plain' },
    ],
    dismissed: null,
  })
  if (choice === 'share') await shareCurrentPage(phone, { from: 'menu' })
  if (choice === 'restart') location.reload()
}

/** The desktop of the phone while the mini-program runs in the background; a tapped push ends it, too. */
function openDesktop(phone: Phone): void {
  phone.lifecycle.hide()
  const back = () => phone.lifecycle.show()
  const shown = () => {
    close()
    phone.hub.off('AppShow', shown)
  }
  phone.hub.on('AppShow', shown)
  const desktop = h(
    'div',
    { class: 'desktop' },
    h('p', { text: '小程序在后台运行' }),
    h('button', { type: 'button', class: 'button primary', text: '回到小程序', onclick: back }),
  )
  const close = phone.layer.open(desktop, 'full')
}

/** The client's capsule: menu and close. */
export function installCapsule(phone: Phone): void {
  const more = h('button', { type: 'button', label: '更多', onclick: () => void openMenu(phone) })
  const close = h('button', { type: 'button', label: '关闭', onclick: () => openDesktop(phone) })
  more.innerHTML = icons.more
  close.innerHTML = icons.close
  byId('capsule').replaceChildren(more, close)
}
