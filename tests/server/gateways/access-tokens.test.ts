import { GatewayUnavailable } from '../../../server/src/gateways/outside'
import { AccessTokens } from '../../../server/src/gateways/wechat/access-tokens'
import { WechatClient } from '../../../server/src/gateways/wechat/client'
import { MemoryTokenStore } from './memory-token-store'
import { credentialsAt, json, startWechatDouble, type WechatDouble } from './wechat-double'

let wechat: WechatDouble
let store: MemoryTokenStore
let refuseAll = false
beforeEach(async () => {
  refuseAll = false
  store = new MemoryTokenStore()
  wechat = await startWechatDouble(() => json(refuseAll ? { errcode: 40001 } : { errcode: 0 }))
})
afterEach(() => wechat.close())

const client = (now = Date.now) => new WechatClient('wechat', credentialsAt(wechat.url), store, now)
const send = (by: WechatClient) => by.call('/cgi-bin/message/template/send', {}, { touser: 'o-1' })

test('twenty messages of two processes ask for one token', async () => {
  const [one, other] = [client(), client()]
  await Promise.all(Array.from({ length: 20 }, (_, index) => send(index % 2 ? one : other)))
  expect(wechat.forced()).toEqual([false])
  expect(wechat.calls()).toHaveLength(20)
})

test('a token that ended early is replaced once for twenty messages of two processes', async () => {
  const [one, other] = [client(), client()]
  await Promise.all([send(one), send(other)])
  wechat.expireToken()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(index % 2 ? one : other)))
  expect(answers).toEqual(Array(20).fill({ errcode: 0 }))
  expect(wechat.forced()).toEqual([false, false])
})

test('a process that was slower uses the token another one has stored', async () => {
  const [one, other] = [client(), client()]
  await send(one)
  await send(other)
  wechat.expireToken()
  await send(one)
  await send(other)
  expect(wechat.forced()).toHaveLength(2)
})

test('a token is used until five minutes before its end', async () => {
  let now = Date.parse('2020-07-24T10:00:00+08:00')
  const one = client(() => now)
  await send(one)
  now += 114 * 60_000
  await send(one)
  expect(wechat.forced()).toHaveLength(1)
  now += 60_000
  await send(one)
  expect(wechat.forced()).toHaveLength(2)
})

test('a new one is forced only when WeChat issues the very token it refuses', async () => {
  const tokens = new AccessTokens('wechat', credentialsAt(wechat.url), store, Date.now)
  const first = await tokens.current()
  const second = await tokens.instead(first)
  expect(second).not.toBe(first)
  expect(wechat.forced()).toEqual([false, false, true])
})

test('forcing has no end in a loop: refused again at once, it is an outage', async () => {
  refuseAll = true
  const one = client()
  await expect(send(one)).resolves.toEqual({ errcode: 40001 })
  await expect(send(one)).rejects.toBeInstanceOf(GatewayUnavailable)
  expect(wechat.forced().filter(Boolean)).toHaveLength(1)
})

test('a token that another process stored just before is used, and WeChat not asked', async () => {
  const late = new (class extends MemoryTokenStore {
    override async claim(appId: string) {
      await this.write(appId, { value: 'theirs', goodUntil: Number.POSITIVE_INFINITY })
      return super.claim(appId)
    }
  })()
  const tokens = new AccessTokens('wechat', credentialsAt(wechat.url), late, Date.now)
  await expect(tokens.current()).resolves.toBe('theirs')
  expect(wechat.forced()).toHaveLength(0)
})

test('within a process one asks for all', async () => {
  const read = jest.spyOn(store, 'read')
  const tokens = new AccessTokens('wechat', credentialsAt(wechat.url), store, Date.now)
  await Promise.all(Array.from({ length: 20 }, () => tokens.current()))
  // Before the right to ask is taken, and after.
  expect(read).toHaveBeenCalledTimes(2)
})

test('a wrong secret is an outage that tells the operator so and repeats no secret', async () => {
  const wrong = { ...credentialsAt(wechat.url), secret: 'wr0ng' }
  const error = await new AccessTokens('wechat', wrong, store, Date.now)
    .current()
    .catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(error).toMatchObject({ cause: 'errcode 40125 (the secret is wrong)' })
})

test('whoever fails gives the right to ask back to the others', async () => {
  const down = { ...credentialsAt('http://127.0.0.1:1') }
  await expect(new AccessTokens('wechat', down, store, Date.now).current()).rejects.toBeInstanceOf(
    GatewayUnavailable,
  )
  await expect(send(client())).resolves.toEqual({ errcode: 0 })
})

test('an outage repeats neither token nor secret', async () => {
  const one = client()
  await send(one)
  const token = wechat.token()
  await wechat.close()
  const error = await send(one).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  const told = JSON.stringify([String(error), error instanceof Error && error.cause, error])
  expect(told).not.toMatch(new RegExp(`${token}|s3cret`))
})
