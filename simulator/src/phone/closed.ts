import { byId, h } from './dom'

/** The screen after the app was killed: nothing of it runs, it can be opened again. */
export function showClosed(query: URLSearchParams): void {
  const reopen = () => {
    query.delete('closed')
    query.delete('path')
    location.search = query.toString()
  }
  byId('screen').dataset.nav = 'custom'
  byId('layer').append(
    h(
      'div',
      { class: 'scrim full' },
      h(
        'div',
        { class: 'desktop' },
        h('p', { text: '小程序已关闭' }),
        h('button', { type: 'button', class: 'button primary', text: '重新打开', onclick: reopen }),
      ),
    ),
  )
}
