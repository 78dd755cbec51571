import type { Schema } from '../../../src/api/contract-types'
import type { Phone } from './phone'
import { sendTo } from './wx/http'

type Callback = 'before' | 'after' | 'late' | 'twice' | 'never'

/** From now on the candidate pays in the cashier; `callback` says how WeChat Pay tells the backend. */
export function payInCashier(phone: Phone, callback: Callback = 'before'): void {
  const { calls, network } = phone.wx
  calls.script('requestPayment', async (options) => {
    await play(network.backend, options.package, callback)
    return {}
  })
}

/** From now on the candidate pays, and the app is killed before it hears of it. */
export function payAndKill(phone: Phone): Promise<void> {
  const { calls, network } = phone.wx
  return new Promise((paid) => {
    calls.script('requestPayment', async (options) => {
      await play(network.backend, options.package, 'before')
      paid()
      return new Promise(() => {})
    })
  })
}

/** From now on the candidate answers every question about subscription messages so: accept, reject. */
export function answerSubscriptions(phone: Phone, answer: string): void {
  phone.wx.calls.script('requestSubscribeMessage', ({ tmplIds }) =>
    // Given by our own code, a list of ids.
    Object.fromEntries((tmplIds as string[]).map((id) => [id, answer])),
  )
}

/** What the app asked the backend to change so far, at the addresses that end so. */
export function writesTo(phone: Phone, end: string): Record<string, unknown>[] {
  return phone.wx.calls
    .of('request')
    .filter(({ url, method }) => String(url).endsWith(end) && method !== 'GET')
}

function play(backend: string, prepay: unknown, callback: Callback): Promise<unknown> {
  return demo(backend, 'POST', '/v1/demo/cashier', { package: prepay, outcome: 'paid', callback })
}

/** The six digits of the newest mail that the backend's stand-in has sent; null where there is none. */
export async function latestMailedCode(backend: string): Promise<string | null> {
  // The contract's answer of this path.
  const { items } = (await demo(backend, 'GET', '/v1/demo/outbox')) as { items: Schema<'SentMessage'>[] }
  return items.map(({ title }) => /验证码 (\d{6})/.exec(title)?.[1]).find(Boolean) ?? null
}

async function demo(backend: string, method: string, path: string, body?: object): Promise<unknown> {
  const { statusCode, data } = await sendTo(backend, {
    url: `${backend}${path}`,
    method,
    header: body ? { 'content-type': 'application/json' } : {},
    data: body && JSON.stringify(body),
  })
  if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${JSON.stringify(data)}`)
  return data
}
