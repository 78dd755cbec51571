import { h } from '../dom'
import { type Permissions, SCOPES } from '../permissions'
import { phoneStorage } from '../phone-storage'
import { Subscriptions } from '../subscriptions'
import { templateTitle } from '../template-titles'
import type { Layer } from './layer'

const subscriptions = new Subscriptions(phoneStorage)

function row(label: string, on: boolean, set: (on: boolean) => void): HTMLElement {
  const box = h('input', { type: 'checkbox' })
  box.checked = on
  box.addEventListener('change', () => set(box.checked))
  return h('label', { class: 'row' }, h('span', { text: label }), box)
}

const permissionRows = (permissions: Permissions) =>
  Object.entries(permissions.all()).map(([scope, allowed]) =>
    row(SCOPES[scope] ?? scope, allowed, (on) => permissions.set(scope, on)),
  )

/** The main switch, and under it what the user chose to keep. */
const subscriptionRows = () => [
  row('接收订阅消息', subscriptions.mainSwitch, (on) => subscriptions.setMainSwitch(on)),
  ...Object.entries(subscriptions.kept).map(([template, answer]) =>
    row(templateTitle(template), answer === 'accept', (on) =>
      subscriptions.keep({ [template]: on ? 'accept' : 'reject' }),
    ),
  ),
]

/** Draws the client's page of permissions and subscriptions; resolves when the user leaves it. */
export function openSettingsSheet(layer: Layer, permissions: Permissions): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      close()
      resolve()
    }
    const close = layer.open(
      h(
        'div',
        { class: 'sheet', label: '设置' },
        h('h2', { text: '设置' }),
        ...permissionRows(permissions),
        ...subscriptionRows(),
        h('button', { type: 'button', class: 'choice plain', text: '完成', onclick: done }),
      ),
      'bottom',
    )
  })
}
