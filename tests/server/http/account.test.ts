import type { components } from '../../../contract/schema'
import { sealClearIdentities } from '../../../server/src/repositories/account/identities'
import { START_MS } from '../../support/server'
import { type Api, newKey } from '../support/api'
import { mailedCode, order, readyCandidate, seatsTaken, sessionOf, signIn } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Me = components['schemas']['Me']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const states = (me: Me) => Object.fromEntries(me.checklist.map((item) => [item.kind, item.state]))

test('the checklist is completed step by step and shows nothing in clear', async () => {
  const api = await signIn(server)
  const fresh = (await api.get<Me>('/v1/me')).body
  expect(fresh).toMatchObject({ displayName: '考生', readyToRegister: false })
  await api.send('PUT', '/v1/me/cloud-account', { authorizationCode: 'standin:personal-verified:li' })
  await api.post('/v1/me/phone', { code: 'phone-1:13912345678' })
  const sent = await api.post('/v1/me/email', { email: 'candidate@example.com' })
  expect([sent.status, sent.body]).toEqual([
    202,
    {
      address: 'c***@example.com',
      expiresAt: '2020-07-06T10:10:00+08:00',
      resendAt: '2020-07-06T10:01:00+08:00',
    },
  ])
  const pending = (await api.get<Me>('/v1/me')).body
  expect(states(pending)).toEqual({ cloudAccount: 'ok', realName: 'ok', phone: 'ok', email: 'unconfirmed' })
  const done = await api.post<Me>('/v1/me/email/confirmation', { code: await mailedCode(server) })
  expect(done.status).toBe(200)
  expect(done.body).toMatchObject({ displayName: '演***', readyToRegister: true, phone: '139****5678' })
  expect(JSON.stringify(done.body)).not.toMatch(/candidate@|13912345678|演示考生|990000199/)
})

test('personal data, and who somebody is at WeChat, are sealed in the database', async () => {
  const name = `person${newKey()}`
  const api = await readyCandidate(server, name)
  await server.visitor.send('PUT', '/v1/demo/official-account', { person: name, following: true })
  const channels = await api.get<components['schemas']['NoticeChannels']>('/v1/notice-channels')
  expect(channels.body.officialAccount.following).toBe(true)
  for (const table of ['personal_data', 'candidates', 'official_account_followers', 'sessions']) {
    const rows = JSON.stringify(await server.sql(`select * from ${table}`))
    // A whole number each: digests have the figures of a shorter one by chance.
    expect(rows).not.toMatch(new RegExp(`演示考生|990000\\d{9}|13800\\d{6}|@example|${name}|standin`))
  }
})

test('who somebody is at WeChat, stored in clear by an earlier release, is sealed by the next start', async () => {
  const name = newKey()
  const { candidateId } = await sessionOf(server, await signIn(server, name))
  await server.visitor.send('PUT', '/v1/demo/official-account', { person: name, following: true })
  const inClear = (id: string) => `openid_clear = '${id}', unionid_clear = 'standin-union-${name}',
    openid_sealed = null, openid_fingerprint = null, unionid_fingerprint = null`
  const follower = server.sealer.fingerprint(`standin-oa-${name}`, 'official-openid')
  await server.sql(`update candidates set ${inClear(`standin-${name}`)} where id = $1`, [candidateId])
  await server.sql(
    `update official_account_followers set ${inClear(`standin-oa-${name}`)} where openid_fingerprint = $1`,
    [follower],
  )
  await sealClearIdentities(server.db, server.sealer)
  const again = await signIn(server, name)
  expect((await sessionOf(server, again)).candidateId).toBe(candidateId)
  const channels = await again.get<components['schemas']['NoticeChannels']>('/v1/notice-channels')
  expect(channels.body.officialAccount.following).toBe(true)
  expect(await server.sql('select 1 from candidates where openid_clear is not null')).toHaveLength(0)
})

test.each([
  ['company', 'refused', '个人账号'],
  ['personal-unverified', 'refused', '实名认证'],
])('a %s account is bound, and ordering says how to mend it', async (kind, state, hint) => {
  const api = await readyCandidate(server)
  const authorizationCode = `standin:${kind}:${newKey()}`
  const bound = await api.send<Me>('PUT', '/v1/me/cloud-account', { authorizationCode })
  expect(bound.status).toBe(200)
  expect(states(bound.body).realName).toBe(state)
  const refused = await order(server, api, 'tca-architect', '2020-07')
  expect([refused.status, refused.body.code]).toEqual([409, 'account-not-ready'])
  expect(refused.body.missing).toContain('realName')
  expect(refused.body.detail).toContain(hint)
})

test('an account of another candidate cannot be bound, nor can an unknown code', async () => {
  const authorizationCode = 'standin:personal-verified:shared'
  const [one, other] = [await signIn(server), await signIn(server)]
  expect((await one.send('PUT', '/v1/me/cloud-account', { authorizationCode })).status).toBe(200)
  const inUse = await other.send('PUT', '/v1/me/cloud-account', { authorizationCode })
  expect([inUse.status, inUse.body.code]).toEqual([409, 'cloud-account-in-use'])
  const unknown = await other.send('PUT', '/v1/me/cloud-account', { authorizationCode: 'guess' })
  expect(unknown.body.code).toBe('authorization-code-invalid')
  expect((await other.post('/v1/me/phone', { code: 'invalid' })).body.code).toBe('phone-code-invalid')
})

test.each(['852-61234567', '49-15123456789', '1-3125550123', '86-01012345678', '86-12345678901'])(
  'a phone number that no SMS of ours can reach is refused with the way on: %s',
  async (number) => {
    const api = await signIn(server)
    const refused = await api.post('/v1/me/phone', { code: `phone-${newKey()}:${number}` })
    expect([refused.status, refused.body.code]).toEqual([409, 'phone-not-supported'])
    expect(refused.body.detail).toMatch(/\+86.*热线/)
    expect(JSON.stringify(refused.body)).not.toContain(number.split('-')[1])
    expect((await api.get<Me>('/v1/me')).body.phone).toBeNull()
  },
)

test('of candidates who bind one account at the same instant one gets it, the others are told', async () => {
  const authorizationCode = 'standin:personal-verified:raced'
  const racers = await Promise.all(Array.from({ length: 6 }, () => signIn(server)))
  const answers = await Promise.all(
    racers.map((api) => api.send('PUT', '/v1/me/cloud-account', { authorizationCode })),
  )
  const [winner, ...losers] = answers.sort((one, other) => one.status - other.status)
  expect(winner?.status).toBe(200)
  expect(losers.map(({ status, body }) => [status, body.code])).toEqual(
    losers.map(() => [409, 'cloud-account-in-use']),
  )
})

test('a second code within a minute is refused with the seconds to wait', async () => {
  const api = await signIn(server)
  const ask = () => api.post('/v1/me/email', { email: 'a@example.com' })
  await ask()
  await server.standClock('2020-07-06T10:00:59+08:00')
  const early = await ask()
  expect([early.status, early.body.code, early.headers.get('retry-after')]).toEqual([
    429,
    'rate-limited',
    '1',
  ])
  await server.standClock('2020-07-06T10:01:00+08:00')
  expect((await ask()).status).toBe(202)
})

test('a wrong code may be tried five times, an old one not at all', async () => {
  const api = await signIn(server)
  const confirm = (code: string) => api.post('/v1/me/email/confirmation', { code })
  expect((await confirm('000000')).body.code).toBe('email-code-expired')
  await api.post('/v1/me/email', { email: 'a@example.com' })
  const code = await mailedCode(server)
  const wrong = code === '111111' ? '222222' : '111111'
  const answers = []
  for (let attempt = 0; attempt < 5; attempt += 1) answers.push((await confirm(wrong)).body.code)
  expect(answers).toEqual([...Array(4).fill('email-code-wrong'), 'email-code-exhausted'])
  expect((await confirm(code)).body.code).toBe('email-code-exhausted')
  await server.standClock('2020-07-06T10:02:00+08:00')
  await api.post('/v1/me/email', { email: 'a@example.com' })
  await server.standClock('2020-07-06T10:12:00+08:00')
  const old = await confirm(await mailedCode(server))
  expect([old.body.code, old.body.date]).toEqual(['email-code-expired', '2020-07-06T10:12:00+08:00'])
})

test('an address that is never confirmed is forgotten a day after its code', async () => {
  await server.standClock('2020-07-06T10:00:00+08:00')
  const api = await signIn(server)
  await api.post('/v1/me/email', { email: 'typo@example.com' })
  const email = async () => (await api.get<Me>('/v1/me')).body.email
  await server.advanceTo('2020-07-07T10:10:00+08:00')
  expect(await email()).toMatchObject({ confirmed: false })
  await server.advanceTo('2020-07-07T10:10:01+08:00')
  expect(await email()).toBeNull()
})

test.each(['no-at-sign', 'a@b', '', 'x'.repeat(260)])(
  'the address %s is refused as malformed',
  async (email) => {
    const api = await signIn(server)
    const refused = await api.post('/v1/me/email', { email })
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request'])
  },
)

let minute = 0

/** What completes the checklist, in a candidate's order. Each mail has a minute of its own: the newest has the code. */
const STEPS = {
  cloudAccount: (api: Api) => {
    const authorizationCode = `standin:personal-verified:${newKey()}`
    return api.send('PUT', '/v1/me/cloud-account', { authorizationCode })
  },
  phone: (api: Api) => api.post('/v1/me/phone', { code: `phone-${newKey()}` }),
  email: async (api: Api) => {
    minute += 1
    await server.standClock(`2020-07-06T11:0${minute}:00+08:00`)
    return api.post('/v1/me/email', { email: 'candidate@example.com' })
  },
  code: async (api: Api) => api.post('/v1/me/email/confirmation', { code: await mailedCode(server) }),
}

test.each<[string, (keyof typeof STEPS)[], Me['checklist'][number]['kind'][], string]>([
  [
    'a cloud account',
    ['phone', 'email', 'code'],
    ['cloudAccount', 'realName'],
    '云账号：请绑定个人云账号，绑定后才能报名。',
  ],
  ['a phone number', ['cloudAccount', 'email', 'code'], ['phone'], '手机号：请绑定手机号'],
  ['an address', ['cloudAccount', 'phone'], ['email'], '邮箱：请填写邮箱，并用邮件中的验证码确认。'],
  [
    'a confirmed address',
    ['cloudAccount', 'phone', 'email'],
    ['email'],
    '邮箱：c***@example.com 尚未确认。请输入邮件中的 6 位验证码。',
  ],
])(
  'without %s ordering holds no seat, and names the item and how to mend it',
  async (_, done, missing, how) => {
    const api = await signIn(server)
    for (const step of done) expect([200, 202]).toContain((await STEPS[step](api)).status)
    const before = await seatsTaken(server, 'tca-architect-2020-07')
    const refused = await order(server, api, 'tca-architect', '2020-07')
    expect([refused.status, refused.body.code]).toEqual([409, 'account-not-ready'])
    expect(refused.body.missing).toEqual(missing)
    expect(refused.body.detail).toContain(how)
    expect(await seatsTaken(server, 'tca-architect-2020-07')).toBe(before)
  },
)
