import { START_MS } from '../../support/server'
import { encryptedEvent, signedQuery } from '../gateways/encrypted-event'
import {
  type DeliveringServer,
  OPS_TOKEN,
  smsAnswer,
  startDeliveringServer,
  working,
} from './delivering-server'

let server: DeliveringServer

beforeAll(async () => {
  server = await startDeliveringServer(8)
}, START_MS)
beforeEach(() => Object.assign(server.outside, working))
afterAll(() => server.stop())

async function officially(noticeId: string) {
  await server.deliver()
  return server.delivery(noticeId, 'officialAccount')
}

test('a template that a follower refused is closed for them alone, until a test or a new follow shows it open', async () => {
  server.outside.official = { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  const { noticeId, candidateId } = await server.owe()
  const reason = '公众号的“考试提醒”已被拒收，请在公众号的消息设置中重新打开'
  expect(await officially(noticeId)).toMatchObject({ state: 'skipped', attempts: 1, reason })
  for (const channel of ['sms', 'email', 'subscription'] as const)
    expect(await server.delivery(noticeId, channel)).toMatchObject({ state: 'sent', attempts: 1 })
  Object.assign(server.outside, working)
  const calls = server.official.calls().length
  const again = await server.oweAnother(candidateId, 'officialAccount')
  expect(await officially(again)).toMatchObject({ state: 'skipped', attempts: 0, reason })
  expect(server.official.calls()).toHaveLength(calls)
  const failing = await server.sql(
    `select 1 from notice_channels where candidate_id = $1 and failure is not null`,
    [candidateId],
  )
  expect(failing).toEqual([])
  const { noticeId: neighbours } = await server.owe('officialAccount')
  expect(await officially(neighbours)).toMatchObject({ state: 'sent' })

  const test = await server.oweTest(candidateId, 'officialAccount')
  expect(await officially(test)).toMatchObject({ state: 'sent' })
  const open = await server.oweAnother(candidateId, 'officialAccount')
  expect(await officially(open)).toMatchObject({ state: 'sent' })
})

const unionOf = (candidateId: string) => candidateId.replace('cand_', 'union-')

/** What WeChat sends when somebody follows. */
function followed(candidateId: string): string {
  const at = Math.floor(Date.now() / 1000)
  const openid = candidateId.replace('cand_', 'official-')
  return `<xml><FromUserName><![CDATA[${openid}]]></FromUserName><CreateTime>${at}</CreateTime>
<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event></xml>`
}

const post = (body: string, query: URLSearchParams) =>
  fetch(`${server.url}/v1/wechat/official-account?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml' },
    body,
  }).then(({ status }) => status)

test('who follows anew is written to again, as an encrypted event says, which nobody else can send', async () => {
  server.outside.official = { errcode: 43101 }
  const { candidateId } = await server.owe('officialAccount')
  await server.deliver()
  server.outside.official = { errcode: 0, unionid: unionOf(candidateId) }
  const xml = followed(candidateId)
  const next = async () => officially(await server.oweAnother(candidateId, 'officialAccount'))
  const forged = encryptedEvent('event-token', 'app', xml, 'B'.repeat(43))
  expect(await post(forged.body, forged.query)).toBe(401)
  // Where events are encrypted, one in plain text is nobody's, whatever its signature.
  expect(await post(xml, signedQuery('event-token'))).toBe(401)
  expect(await next()).toMatchObject({ state: 'skipped' })
  const genuine = encryptedEvent('event-token', 'app', xml)
  expect(await post(genuine.body, genuine.query)).toBe(200)
  expect(await next()).toMatchObject({ state: 'sent' })
})

describe('a refusal that comes late', () => {
  const failing = (candidateId: string) =>
    server.sql('select channel from notice_channels where candidate_id = $1 and failure is not null', [
      candidateId,
    ])

  test('is not held against who follows anew meanwhile', async () => {
    const { noticeId, candidateId } = await server.owe('officialAccount')
    server.outside.official = async (path) => {
      if (path === '/cgi-bin/user/info') return { errcode: 0, unionid: unionOf(candidateId) }
      const { body, query } = encryptedEvent('event-token', 'app', followed(candidateId))
      expect(await post(body, query)).toBe(200)
      return { errcode: 43004, errmsg: 'require subscribe' }
    }
    expect(await officially(noticeId)).toMatchObject({ state: 'skipped', attempts: 1 })
    expect(await failing(candidateId)).toEqual([])
    Object.assign(server.outside, working)
    const next = await server.oweAnother(candidateId, 'officialAccount')
    expect(await officially(next)).toMatchObject({ state: 'sent' })
  })

  test('is not held against the number that is bound meanwhile', async () => {
    const { noticeId, candidateId } = await server.owe('sms')
    server.outside.sms = async () => {
      await server.sql(
        `update personal_data set phone_sealed = other.phone_sealed from personal_data other
         where personal_data.candidate_id = $1 and other.candidate_id <> $1`,
        [candidateId],
      )
      return smsAnswer('FailedOperation.PhoneNumberInBlacklist')
    }
    await server.deliver()
    expect(await server.delivery(noticeId, 'sms')).toMatchObject({ state: 'skipped', attempts: 1 })
    expect(await failing(candidateId)).toEqual([])
  })
})

test('a message that would be refused again is given up at once, for an operator to mend', async () => {
  server.outside.official = { errcode: 47003, errmsg: 'data.thing1.value invalid' }
  const { noticeId } = await server.owe('officialAccount')
  const error = 'official-account: errcode 47003 (a value does not fit its keyword, keyword thing1)'
  expect(await officially(noticeId)).toMatchObject({ state: 'dead', attempts: 1, error })
  Object.assign(server.outside, working)
  const rerun = await fetch(`${server.url}/v1/ops/notices/${noticeId}/rerun`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OPS_TOKEN}` },
  })
  expect(rerun.status).toBe(200)
  expect(await officially(noticeId)).toMatchObject({ state: 'sent' })
})

test('whoever cannot be reached is told why, channel by channel', async () => {
  const { noticeId, candidateId } = await server.owe()
  const gone = await server.owe()
  await server.sql('delete from personal_data where candidate_id = $1', [candidateId])
  await server.sql('delete from subscription_allowances where candidate_id = $1', [candidateId])
  await server.sql(
    `insert into notice_channels (candidate_id, channel, enabled) values ($1, 'officialAccount', false)`,
    [candidateId],
  )
  await server.sql('update candidates set deleted_at = now() where id = $1', [gone.candidateId])
  await server.deliver()
  const reasons = await server.sql<{ channel: string; reason: string }>(
    `select channel, skip_reason as reason from notice_deliveries where notice_id = $1 order by channel`,
    [noticeId],
  )
  expect(Object.fromEntries(reasons.map(({ channel, reason }) => [channel, reason]))).toEqual({
    sms: '未绑定手机号',
    email: '邮箱未确认',
    officialAccount: '已关闭该渠道',
    subscription: '没有可用的订阅次数',
  })
  expect(await server.delivery(gone.noticeId, 'sms')).toMatchObject({
    state: 'skipped',
    reason: '账号已删除',
  })
})
