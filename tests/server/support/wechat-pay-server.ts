import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { components } from '../../../contract/schema'
import type { HttpDouble } from '../gateways/http-double'
import { type PaymentNews, sealedNews, WechatPayBooks } from '../gateways/wechat-pay-books'
import {
  API_V3_KEY,
  FORMER_SERIAL,
  formerPlatform,
  merchant,
  PLATFORM_SERIAL,
  platform,
  platformHeaders,
  probeHeaders,
  startWechatPayDouble,
} from '../gateways/wechat-pay-double'
import type { Api } from './api'
import { order } from './candidate'
import { operator } from './certified'
import { prepare } from './paying'
import { type BuyingServer, startBuyingServer } from './test-server'

/** A backend whose payments are WeChat Pay's, played by its double. */
export interface WechatPayServer extends BuyingServer {
  pay: HttpDouble
  books: WechatPayBooks
}

/** How a callback is signed, other than as it should be. */
export interface Signing {
  at?: number
  key?: typeof platform.privateKey
  serial?: string
  /** As WeChat Pay itself tests whether signatures are checked. */
  probe?: boolean
}

/** Starts the backend and the double. */
export async function startWechatPayServer(
  now: string,
  env: Record<string, string> = {},
): Promise<WechatPayServer> {
  const keys = mkdtempSync(join(tmpdir(), 'wechat-pay-keys-'))
  const books = new WechatPayBooks()
  /** The platform's day is the backend's: all instants here are said in Beijing's time. */
  const turn = (instant: string) => {
    books.today = () => instant.slice(0, 10)
  }
  turn(now)
  const pay = await startWechatPayDouble((request) => books.answer(request))
  const file = (name: string, pem: string | Buffer) => {
    writeFileSync(join(keys, name), pem)
    return join(keys, name)
  }
  const server = await startBuyingServer(now, {
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'unused',
    WECHAT_BASE_URL: pay.url,
    WECHAT_PAY_MERCHANT_ID: '1900000001',
    WECHAT_PAY_CERTIFICATE_SERIAL: 'MERCHANT-SERIAL',
    WECHAT_PAY_PRIVATE_KEY_FILE: file('m.pem', merchant.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    WECHAT_PAY_PUBLIC_KEY_ID: `${PLATFORM_SERIAL},${FORMER_SERIAL}`,
    WECHAT_PAY_PUBLIC_KEY_FILE: [
      file('p.pem', platform.publicKey.export({ type: 'spki', format: 'pem' })),
      file('f.pem', formerPlatform.publicKey.export({ type: 'spki', format: 'pem' })),
    ].join(','),
    WECHAT_PAY_API_V3_KEY: API_V3_KEY.toString(),
    WECHAT_PAY_BASE_URL: pay.url,
    PUBLIC_URL: 'https://exam.example.com',
    ...env,
  })
  return {
    ...server,
    pay,
    books,
    standClock(instant) {
      turn(instant)
      return server.standClock(instant)
    },
    advanceTo(instant) {
      turn(instant)
      return server.advanceTo(instant)
    },
    async stop() {
      await server.stop()
      await pay.close()
      rmSync(keys, { recursive: true })
    },
  }
}

/** WeChat Pay calls back once. */
export function callBack(server: WechatPayServer, news: PaymentNews, signing: Signing = {}) {
  const { at, key, serial, probe } = signing
  const body = sealedNews(news)
  const headers = probe ? probeHeaders(body) : platformHeaders(body, at, key, serial)
  return server.visitor.post('/v1/payments/wechat/notify', body, { headers })
}

/** Sign-in is WeChat's own here, so the demo candidate signs in. */
export async function demoCandidate(server: WechatPayServer) {
  const { body } = await server.visitor.post<{ accessToken: string }>('/v1/demo/session')
  return server.visitor.as(body.accessToken)
}

/** The demo candidate's order of July's sitting, its payment prepared. */
export async function place(server: WechatPayServer) {
  const api = await demoCandidate(server)
  const { body } = await order(server, api, 'tca-architect', '2020-07')
  await prepare(api, body.id)
  return { api, id: body.id }
}

/** The same order, paid. */
export async function buy(server: WechatPayServer) {
  const placed = await place(server)
  await callBack(server, server.books.pay(placed.id))
  return placed
}

/** Gives an order back, as its candidate does. */
export const giveBack = (api: Api, id: string) => api.post<{ status: string }>(`/v1/orders/${id}/refund`)

/** Kinds of the notices about an order's refund, in the order of writing. */
export async function refundsTold(server: WechatPayServer, id: string): Promise<string[]> {
  const rows = await server.sql<{ kind: string }>(
    `select kind from notices where kind like 'refund%' and cause like '%:' || $1 order by created_at, kind`,
    [id],
  )
  return rows.map(({ kind }) => kind)
}

/** The cases that wait for the operator, the newest first. */
export async function openCases(server: WechatPayServer) {
  const { body } = await operator(server).get<{ items: components['schemas']['MoneyCase'][] }>(
    '/v1/ops/cases?state=open',
  )
  return body.items
}

/**
 * Takes away what a test bought, here and in the platform's books, and the bills of its days, so that the next one finds the demo candidate without an order
 * and may begin on an earlier day.
 */
export async function forgetOrders(server: WechatPayServer): Promise<void> {
  for (const table of [
    'bill_lines',
    'bills',
    'payment_notifications',
    'money_cases',
    'notices',
    'tickets',
    'ticket_numbers',
    'registrations',
    'orders',
  ])
    await server.sql(`delete from ${table}`)
  server.books.forget()
}
