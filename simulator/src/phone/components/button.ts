import { shareCurrentPage } from '../share'
import { flag, text } from '../values'
import { getPhoneNumber } from '../wx/phone-number'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'
import { followHover, HOVER_PROPERTIES } from './hover'

type OpenAction = (host: Host) => void | Promise<void>

const openActions: Record<string, OpenAction> = {
  getPhoneNumber: async (host) => host.fire('getphonenumber', await getPhoneNumber(host.phone)),
  share: ({ phone, element }) =>
    shareCurrentPage(phone, { from: 'button', target: { id: element.id, dataset: { ...element.dataset } } }),
  agreePrivacyAuthorization: (host) => {
    host.phone.privacy.tapped(host.element.id)
    host.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
}

/** A button; its `open-type` acts after the tap has reached the page. */
export const button: BuiltIn = {
  properties: {
    ...HOVER_PROPERTIES,
    ...unset('type', 'size', 'plain', 'disabled', 'loading', 'openType'),
    hoverClass: 'button-hover',
  },
  create(host) {
    followHover(host)
    const { element, prop } = host
    host.onTap(() => {
      if (!flag(prop('disabled'))) void openActions[text(prop('openType'))]?.(host)
    })
    element.tabIndex = 0
    return {
      update() {
        element.setAttribute('type', text(prop('type'), 'default'))
        element.setAttribute('size', text(prop('size'), 'default'))
        element.toggleAttribute('disabled', flag(prop('disabled')))
        element.toggleAttribute('plain', flag(prop('plain')))
        element.toggleAttribute('loading', flag(prop('loading')))
      },
    }
  },
}
