import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { showModal } from '../sheets/modal'
import { chooseSheet } from '../sheets/sheet'
import { list, number, text } from '../values'
import { type ApiGroup, succeeds } from './api-group'

async function showActionSheet(phone: Phone, options: Record<string, unknown>) {
  const items = list(options.itemList).map((item, value) => ({ label: text(item), value }))
  const tapIndex = await chooseSheet<number>(phone.layer, {
    title: text(options.alertText),
    choices: [...items, { label: '取消', value: -1, tone: 'plain' }],
    dismissed: -1,
  })
  if (tapIndex < 0) throw new ApiFailure('cancel')
  return { tapIndex }
}

/** Toasts, dialogs, pull-down refresh and the keyboard. */
export const interactionGroup = (phone: Phone): ApiGroup => ({
  async: {
    showToast: ({ title, icon, duration }) =>
      phone.layer.toast(text(title), text(icon, 'success'), number(duration, 1500)),
    hideToast: () => phone.layer.hideToast(),
    showLoading: ({ title }) => phone.layer.toast(text(title, '加载中'), 'loading', 0),
    hideLoading: () => phone.layer.hideToast(),
    showModal: (options) => showModal(phone.layer, options),
    showActionSheet: (options) => showActionSheet(phone, options),
    startPullDownRefresh: () => {
      phone.pullDown.start()
    },
    stopPullDownRefresh: () => phone.pullDown.stop(),
    hideKeyboard: () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    enableAlertBeforeUnload: succeeds,
    disableAlertBeforeUnload: succeeds,
  },
})
