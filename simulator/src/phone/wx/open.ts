import { ApiFailure } from '../api-failure'
import { person } from '../person'
import type { Phone } from '../phone'
import { openCashier } from '../sheets/cashier'
import { openIdentityProvider } from '../sheets/identity'
import { text } from '../values'
import type { ApiGroup } from './api-group'
import { requestSubscribeMessage } from './subscribe'

const once = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

async function requestPayment(phone: Phone, options: Record<string, unknown>): Promise<unknown> {
  const { outcome, callback, kill } = await openCashier(phone.layer)
  const response = await fetch('/v1/demo/cashier', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ package: options.package, outcome, callback }),
  })
  if (!response.ok) throw new ApiFailure(`cashier answered ${response.status}`)
  if (kill) {
    phone.lifecycle.kill()
    return new Promise(() => undefined)
  }
  if (outcome !== 'paid') throw new ApiFailure(outcome === 'cancelled' ? 'cancel' : '')
  return {}
}

/** The identity provider's mini-program: the app goes to the background and comes back with a code. */
async function navigateToMiniProgram(phone: Phone, options: Record<string, unknown>): Promise<unknown> {
  const appId = text(options.appId)
  phone.lifecycle.hide()
  const authorizationCode = await openIdentityProvider(phone.layer)
  const extraData = authorizationCode ? { authorizationCode } : {}
  setTimeout(() => phone.lifecycle.show({ scene: 1038, referrerInfo: { appId, extraData } }), 0)
  return {}
}

/** Open capabilities: sign-in, payment, other mini-programs, subscriptions. */
export const openGroup = (phone: Phone): ApiGroup => ({
  async: {
    login: () => ({ code: `standin-${once()}:${person()}` }),
    checkSession: () => ({}),
    requestPayment: (options) => requestPayment(phone, options),
    navigateToMiniProgram: (options) => navigateToMiniProgram(phone, options),
    navigateBackMiniProgram: () => phone.lifecycle.hide(),
    requestSubscribeMessage: (options, scripted) => requestSubscribeMessage(phone, options, scripted),
    openCustomerServiceChat: () => phone.layer.toast('已打开客服会话', 'none', 1500),
    showShareMenu: () => ({}),
    hideShareMenu: () => ({}),
    updateShareMenu: () => ({}),
  },
})
