import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { phoneStorage } from '../phone-storage'
import { openCashier } from '../sheets/cashier'
import { confirmSheet } from '../sheets/confirm-sheet'
import { openIdentityProvider } from '../sheets/identity'
import { list, text } from '../values'
import type { ApiGroup } from './api-group'

/** One phone is always the same WeChat user, so that signing in twice finds the same candidate. */
function openid(): string {
  const stored = phoneStorage.get('openid')
  if (stored) return stored
  const fresh = `o${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`
  phoneStorage.set('openid', fresh)
  return fresh
}

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

async function subscribe(phone: Phone, options: Record<string, unknown>): Promise<unknown> {
  const templates = list(options.tmplIds).map((id) => text(id))
  if (!templates.length || templates.length > 5)
    throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
  const accepted = await confirmSheet(phone.layer, {
    heading: '认证考试助手 申请',
    title: '给你发送一次以下消息',
    text: `${templates.length} 种通知`,
    accept: '允许',
    reject: '取消',
  })
  const answer = Object.fromEntries(templates.map((id) => [id, accepted ? 'accept' : 'reject']))
  phone.records.subscriptions.push(answer)
  return answer
}

/** Open capabilities: sign-in, payment, other mini-programs, subscriptions. */
export const openGroup = (phone: Phone): ApiGroup => ({
  async: {
    login: () => ({ code: `standin-${once()}:${openid()}` }),
    checkSession: () => ({}),
    requestPayment: (options) => requestPayment(phone, options),
    navigateToMiniProgram: (options) => navigateToMiniProgram(phone, options),
    navigateBackMiniProgram: () => phone.lifecycle.hide(),
    requestSubscribeMessage: (options) => subscribe(phone, options),
    openCustomerServiceChat: () => phone.layer.toast('已打开客服会话', 'none', 1500),
    showShareMenu: () => ({}),
    hideShareMenu: () => ({}),
    updateShareMenu: () => ({}),
  },
})
