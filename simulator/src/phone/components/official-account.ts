import { h } from '../dom'
import { CARD_STATUSES, type CardStatus, isFollowing } from '../official-account'
import type { BuiltIn, Host } from './built-in'

const cards = 'wx-official-account > .account-card'

/** A page may hold one card; a second one is refused. */
function statusOf({ element, phone }: Host): CardStatus {
  return element.closest('wx-page')?.querySelector(cards) ? '6' : phone.officialAccount.status
}

function createCard({ phone }: Host): HTMLElement {
  const { officialAccount, layer } = phone
  const act = async () => {
    if (isFollowing()) {
      layer.toast(`已打开公众号 ${officialAccount.name}`, 'none', 1500)
      return
    }
    try {
      await officialAccount.follow(true)
      layer.toast('已关注', 'none', 1500)
    } catch {
      layer.toast('关注没有成功，请稍后重试', 'none', 1500)
    }
  }
  return h(
    'div',
    { class: 'account-card' },
    h('i', { class: 'account-mark' }),
    h('b', { text: officialAccount.name }),
    h('small', { text: '公众号' }),
    h('button', { type: 'button', onclick: () => void act() }),
  )
}

/** The card by which the user follows the official account: 关注, and 查看 once followed. */
export const officialAccount: BuiltIn = {
  properties: {},
  create(host) {
    const { element, phone } = host
    const status = statusOf(host)
    const detail = { status: Number(status), errMsg: CARD_STATUSES[status] }
    setTimeout(() => host.fire(status === '0' ? 'load' : 'error', detail), 0)
    if (status !== '0') return {}
    const card = createCard(host)
    const label = () => {
      const button = card.querySelector('button')
      if (button) button.textContent = isFollowing() ? '查看' : '关注'
    }
    label()
    element.append(card)
    phone.hub.on('FollowingChange', label)
    return { detach: () => phone.hub.off('FollowingChange', label) }
  },
}
