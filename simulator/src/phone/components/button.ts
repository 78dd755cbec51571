import { shareCurrentPage } from '../share'
import { openSettingsSheet } from '../sheets/settings-sheet'
import { flag, text } from '../values'
import { getPhoneNumber } from '../wx/phone-number'
import type { BuiltIn, Host } from './built-in'
import { controlOf, unset } from './built-in'
import { followHover, HOVER_PROPERTIES } from './hover'

type OpenAction = (host: Host) => void | Promise<void>

const openActions: Record<string, OpenAction> = {
  getPhoneNumber: async (host) => host.fire('getphonenumber', await getPhoneNumber(host.phone)),
  share: ({ phone, element }) =>
    shareCurrentPage(phone, { from: 'button', target: { id: element.id, dataset: { ...element.dataset } } }),
  contact: (host) => {
    host.phone.layer.toast('已打开客服会话', 'none', 1500)
    host.fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  },
  openSetting: async (host) => {
    await openSettingsSheet(host.phone.layer, host.phone.permissions)
    host.fire('opensetting', { errMsg: 'openSetting:ok', authSetting: host.phone.permissions.all() })
  },
  agreePrivacyAuthorization: (host) => {
    host.phone.privacy.agree()
    host.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
}

function submitForm(host: Host, kind: string): void {
  const form = host.element.closest('wx-form')
  const control = form && controlOf(form)
  if (!control) return
  if (kind === 'reset') control.reset()
  else control.activate()
}

/** A button; `open-type` and `form-type` act after the tap has reached the page. */
export const button: BuiltIn = {
  properties: {
    ...HOVER_PROPERTIES,
    ...unset('type', 'size', 'plain', 'disabled', 'loading', 'formType', 'openType', 'lang', 'sessionFrom'),
    hoverClass: 'button-hover',
  },
  create(host) {
    followHover(host)
    const { element, prop } = host
    const act = () => {
      if (flag(prop('disabled'))) return
      const openTypes = text(prop('openType')).split('|')
      for (const type of openTypes) void openActions[type]?.(host)
      if (prop('formType')) submitForm(host, text(prop('formType')))
    }
    host.onTap(act)
    element.tabIndex = 0
    return {
      update() {
        element.setAttribute('type', text(prop('type'), 'default'))
        element.setAttribute('size', text(prop('size'), 'default'))
        element.toggleAttribute('disabled', flag(prop('disabled')))
        element.toggleAttribute('plain', flag(prop('plain')))
        element.toggleAttribute('loading', flag(prop('loading')))
      },
      control: { value: () => undefined, reset: () => undefined, activate: act },
    }
  },
}
