import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { signedQuery } from '../gateways/encrypted-event'
import { type HttpDouble, startHttpDouble } from '../gateways/http-double'
import { configuredTemplates } from '../gateways/notice-templates'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const TOKEN = 'token-of-the-event-address'
const ADDRESS = '/v1/wechat/official-account'

let wechat: HttpDouble
let server: BuyingServer
let down = false

beforeAll(async () => {
  wechat = await startHttpDouble(({ path, query }) => {
    if (path === '/cgi-bin/user/info' && down) return { status: 500 }
    const person = query.get('js_code') ?? query.get('openid')?.slice('follower-'.length)
    const answers: Record<string, object> = {
      '/sns/jscode2session': { openid: `person-${person}`, unionid: `union-${person}`, session_key: 'k' },
      '/cgi-bin/stable_token': { access_token: 'access', expires_in: 7200 },
      '/cgi-bin/user/info': { subscribe: 1, openid: query.get('openid'), unionid: `union-${person}` },
    }
    return { status: 200, body: JSON.stringify(answers[path] ?? { errcode: 0 }) }
  })
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', {
    WECHAT_APPID: 'wx-mini',
    WECHAT_SECRET: 'secret',
    WECHAT_BASE_URL: wechat.url,
    OFFICIAL_ACCOUNT_APPID: 'wx-official',
    OFFICIAL_ACCOUNT_SECRET: 'secret',
    OFFICIAL_ACCOUNT_TOKEN: TOKEN,
    OFFICIAL_ACCOUNT_BASE_URL: wechat.url,
    NOTICE_TEMPLATES: configuredTemplates,
  })
}, START_MS)
afterAll(async () => {
  await server.stop()
  await wechat.close()
})
beforeEach(() => {
  down = false
})

const seconds = () => Math.floor(Date.now() / 1000)

/** The query WeChat signs its requests with. */
const signed = ({ at = seconds(), token = TOKEN } = {}) => signedQuery(token, at)

function eventXml(person: string, event: string, at = seconds()): string {
  return `<xml><ToUserName><![CDATA[gh_account]]></ToUserName>
<FromUserName><![CDATA[follower-${person}]]></FromUserName><CreateTime>${at}</CreateTime>
<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${event}]]></Event><EventKey><![CDATA[]]></EventKey></xml>`
}

async function post(body: string, query = signed()) {
  const headers = { 'Content-Type': 'text/xml' }
  const response = await fetch(`${server.url}${ADDRESS}?${query}`, { method: 'POST', headers, body })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

async function follower() {
  const person = randomUUID()
  const { body } = await server.visitor.post<Schemas['Session']>('/v1/session', { code: person })
  const api = server.visitor.as(body.accessToken)
  const following = async () => {
    const channels = await api.get<Schemas['NoticeChannels']>('/v1/notice-channels')
    return channels.body.officialAccount.following
  }
  return { person, api, following }
}

test('WeChat’s check of the address is answered with its own word', async () => {
  const query = signed()
  query.set('echostr', '6236475643')
  const response = await fetch(`${server.url}${ADDRESS}?${query}`)
  expect(response.headers.get('content-type')).toContain('text/plain')
  expect([response.status, await response.text()]).toEqual([200, '6236475643'])
})

test('somebody follows, scans, stops and follows again', async () => {
  const { person, following } = await follower()
  expect(await following()).toBe(false)
  const taken = await post(eventXml(person, 'subscribe'))
  expect(taken).toMatchObject({ status: 200, text: 'success' })
  expect(taken.type).toContain('text/plain')
  expect(await following()).toBe(true)
  await post(eventXml(person, 'unsubscribe', seconds() + 1))
  expect(await following()).toBe(false)
  await post(eventXml(person, 'SCAN', seconds() + 2))
  expect(await following()).toBe(true)
})

test('an event heard again changes nothing, and one that comes late does not undo a later one', async () => {
  const { person, following } = await follower()
  const at = seconds()
  for (let time = 0; time < 3; time += 1) await post(eventXml(person, 'subscribe', at))
  const openid = server.sealer.fingerprint(`follower-${person}`, 'official-openid')
  const rows = await server.sql('select 1 from official_account_followers where openid_fingerprint = $1', [
    openid,
  ])
  expect(rows).toHaveLength(1)
  await post(eventXml(person, 'unsubscribe', at + 10))
  await post(eventXml(person, 'subscribe', at))
  expect(await following()).toBe(false)
})

test('who is no candidate and stops following is forgotten, once a delayed word of it would have come', async () => {
  const stranger = randomUUID()
  const openid = server.sealer.fingerprint(`follower-${stranger}`, 'official-openid')
  const kept = () =>
    server.sql('select 1 from official_account_followers where openid_fingerprint = $1', [openid])
  await post(eventXml(stranger, 'unsubscribe', seconds()))
  await server.runJobs()
  expect(await kept()).toHaveLength(1)
  const { person } = await follower()
  await post(eventXml(person, 'subscribe', seconds()))
  await post(eventXml(person, 'unsubscribe', seconds() + 1))
  await server.sql("update official_account_followers set changed_at = changed_at - interval '25 hours'")
  await server.runJobs()
  expect(await kept()).toEqual([])
  const own = server.sealer.fingerprint(`follower-${person}`, 'official-openid')
  expect(
    await server.sql('select 1 from official_account_followers where openid_fingerprint = $1', [own]),
  ).toHaveLength(1)
})

test.each([
  ['forged', () => signed({ token: 'another-token' })],
  ['older than five minutes', () => signed({ at: seconds() - 310 })],
  ['from the future', () => signed({ at: seconds() + 310 })],
])('an event whose signature is %s is refused', async (_, query) => {
  const { person, following } = await follower()
  const answer = await post(eventXml(person, 'subscribe'), query())
  expect(answer.status).toBe(401)
  expect(JSON.parse(answer.text).code).toBe('signature-invalid')
  expect(await following()).toBe(false)
})

test('a signature counts for one body, however often that comes', async () => {
  const { person, following } = await follower()
  const query = signed()
  const event = eventXml(person, 'subscribe')
  for (let time = 0; time < 2; time += 1) expect((await post(event, query)).status).toBe(200)
  const other = await post(eventXml(person, 'unsubscribe', seconds() + 1), query)
  expect([other.status, JSON.parse(other.text).code]).toEqual([401, 'signature-invalid'])
  expect(await following()).toBe(true)
})

test.each([
  ['from the future', () => seconds() + 320],
  ['from another year', () => 4_102_444_800],
])('an event %s changes nothing, and keeps no later one from counting', async (_, at) => {
  const { person, following } = await follower()
  const answer = await post(eventXml(person, 'subscribe', at()))
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'invalid-request'])
  expect(await following()).toBe(false)
  await post(eventXml(person, 'subscribe'))
  expect(await following()).toBe(true)
  await post(eventXml(person, 'unsubscribe', seconds() + 1))
  expect(await following()).toBe(false)
})

test('while WeChat does not say who it is, the event is asked for again', async () => {
  const { person, following } = await follower()
  down = true
  const answer = await post(eventXml(person, 'subscribe'))
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([503, 'gateway-unavailable'])
  down = false
  await post(eventXml(person, 'subscribe'))
  expect(await following()).toBe(true)
})

test('events of other kinds are answered and change nothing', async () => {
  const { person, following } = await follower()
  const message = eventXml(person, 'subscribe').replace('[event]', '[text]')
  for (const xml of [eventXml(person, 'CLICK'), message]) {
    expect(await post(xml)).toMatchObject({ status: 200, text: 'success' })
  }
  expect(await following()).toBe(false)
})

const BOMB = `<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xml><FromUserName>&b;</FromUserName><CreateTime>1</CreateTime></xml>`
const OUTSIDE = `<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><FromUserName>&a;</FromUserName></xml>`

test.each([
  ['a bomb of entities', BOMB],
  ['an entity from outside', OUTSIDE],
  ['an unknown entity', '<xml><FromUserName>&b;</FromUserName><CreateTime>1</CreateTime></xml>'],
  ['a document type', `<!DOCTYPE xml>${eventXml('somebody', 'subscribe')}`],
  ['no XML', 'subscribe'],
  ['half of an event', '<xml><FromUserName>o</FromUserName>'],
  ['nobody', '<xml><CreateTime>1594000000</CreateTime></xml>'],
])('%s is refused', async (_, body) => {
  const answer = await post(body)
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'invalid-request'])
})

test('an event is a few hundred bytes, not sixteen thousand', async () => {
  const answer = await post(eventXml(randomUUID(), 'x'.repeat(17_000)))
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'body-too-large'])
})

test('XML is read at this address alone', async () => {
  const headers = { 'Content-Type': 'text/xml' }
  const response = await fetch(`${server.url}/v1/session`, { method: 'POST', headers, body: '<xml/>' })
  expect(response.status).toBe(400)
})
