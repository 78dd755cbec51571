import type { UserAnswer } from '../../../simulator/src/phone/scripts'
import type { Schema } from '../../../src/api/contract-types'
import type { Phone } from './phone'
import { sendTo } from './phone-network'

type Callback = 'before' | 'after' | 'late' | 'twice' | 'never'

/** From now on the candidate pays in the cashier; `callback` says how WeChat Pay tells the backend. */
export function payInCashier(phone: Phone, callback: Callback = 'before'): void {
  const { user, network } = phone.wx
  user.pays = async (prepay) => {
    await play(network.backend, prepay, callback)
    return 'paid'
  }
}

/** From now on the candidate pays, and the app is killed before it hears of it. */
export function payAndKill(phone: Phone): Promise<void> {
  const { user, network } = phone.wx
  return new Promise((paid) => {
    user.pays = async (prepay) => {
      await play(network.backend, prepay, 'before')
      paid()
      return 'killed'
    }
  })
}

/** From now on the candidate answers every question about subscription messages so: accept, reject. */
export function answerSubscriptions(phone: Phone, answer: UserAnswer): void {
  phone.wx.calls.script('requestSubscribeMessage', answer)
}

/** A person follows the official account, outside the app. */
export function follow(phone: Phone, person: string): Promise<unknown> {
  return demo(phone.wx.network.backend, 'PUT', '/v1/demo/official-account', { person, following: true })
}

/** What the app asked the backend to change so far, at the addresses that end so. */
export function writesTo(phone: Phone, end: string): Record<string, unknown>[] {
  return phone.wx.calls
    .of('request')
    .filter(({ url, method }) => String(url).endsWith(end) && method !== 'GET')
}

function play(backend: string, prepay: string, callback: Callback): Promise<unknown> {
  return demo(backend, 'POST', '/v1/demo/cashier', { package: prepay, outcome: 'paid', callback })
}

/** The six digits of the newest mail that the backend's stand-in has sent; null where there is none. */
export async function latestMailedCode(backend: string): Promise<string | null> {
  // The contract's answer of this path.
  const { items } = (await demo(backend, 'GET', '/v1/demo/outbox')) as { items: Schema<'SentMessage'>[] }
  return items.map(({ title }) => /验证码 (\d{6})/.exec(title)?.[1]).find(Boolean) ?? null
}

async function demo(backend: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await sendTo(backend, {
    method,
    path,
    header: body ? { 'content-type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  })
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.text && JSON.parse(answer.text)
}
