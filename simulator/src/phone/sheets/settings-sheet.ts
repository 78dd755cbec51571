import { h } from '../dom'
import { type Permissions, SCOPES } from '../permissions'
import type { Layer } from './layer'

/** Draws the client's page of permissions; resolves when the user leaves it. */
export function openSettingsSheet(layer: Layer, permissions: Permissions): Promise<void> {
  return new Promise((resolve) => {
    const rows = Object.keys(permissions.all()).map((scope) => {
      const box = h('input', { type: 'checkbox' })
      box.checked = permissions.given(scope) === true
      box.addEventListener('change', () => permissions.set(scope, box.checked))
      return h('label', { class: 'row' }, h('span', { text: SCOPES[scope] ?? scope }), box)
    })
    const close = layer.open(
      h(
        'div',
        { class: 'sheet', label: '设置' },
        h('h2', { text: '设置' }),
        ...(rows.length ? rows : [h('p', { text: '还没有请求过权限' })]),
        h('button', { type: 'button', class: 'choice plain', text: '完成', onclick: () => done() }),
      ),
      'bottom',
    )
    const done = () => {
      close()
      resolve()
    }
  })
}
