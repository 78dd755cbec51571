import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { type HttpDouble, startHttpDouble } from '../gateways/http-double'
import { type Reply, type SmtpDouble, startSmtpDouble } from '../gateways/smtp-double'
import { newKey } from '../support/api'
import { sessionOf, signIn } from '../support/candidate'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Me = components['schemas']['Me']

const ACCOUNT = {
  id: '100012345678',
  kind: 'personal',
  verified: true,
  holder_name: '李雷',
  id_number: '990000199001011233',
}
let provider: HttpDouble
let smtp: SmtpDouble
let atRecipient: Reply | undefined
let server: BuyingServer
let down: boolean

beforeAll(async () => {
  provider = await startHttpDouble(() =>
    down ? { status: 503 } : { status: 200, body: JSON.stringify({ access_token: 't', account: ACCOUNT }) },
  )
  smtp = await startSmtpDouble({ toRecipient: () => atRecipient })
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', {
    IDENTITY_TOKEN_URL: `${provider.url}/token`,
    IDENTITY_CLIENT_ID: 'client',
    IDENTITY_CLIENT_SECRET: 'secret',
    IDENTITY_APP_ID: 'wx-identity',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'exam@example.com',
  })
}, START_MS)
afterAll(async () => {
  await server.stop()
  await provider.close()
  await smtp.close()
})

test('a key is free again after an outage: the same request succeeds once the service is back', async () => {
  const api = await signIn(server)
  const { candidateId } = await sessionOf(server, api)
  const key = newKey()
  const bind = () => api.send<Me>('PUT', '/v1/me/cloud-account', { authorizationCode: 'code' }, { key })
  const bound = () =>
    server.sql<{ count: number }>(
      'select count(account_sealed)::int as count from personal_data where candidate_id = $1',
      [candidateId],
    )
  down = true
  expect(await bind()).toMatchObject({ status: 503, body: { code: 'gateway-unavailable' } })
  expect(await bound()).toEqual([{ count: 0 }])
  down = false
  const done = await bind()
  expect(done).toMatchObject({ status: 200, body: { displayName: '李*' } })
  expect(await bound()).toEqual([{ count: 1 }])
  const asked = provider.requests.length
  const again = await bind()
  expect([again.status, again.body]).toEqual([200, done.body])
  expect(provider.requests).toHaveLength(asked)
})

test("a greylisted code is an outage, a mailbox that does not exist is the candidate's to correct", async () => {
  const api = await signIn(server)
  const bind = (email: string) => api.send('POST', '/v1/me/email', { email }, { key: newKey() })
  atRecipient = [451, '4.7.1 greylisted']
  expect(await bind('candidate@example.com')).toMatchObject({
    status: 503,
    body: { code: 'gateway-unavailable' },
  })
  atRecipient = [550, '5.1.1 no such mailbox']
  expect(await bind('candidat@example.com')).toMatchObject({ status: 409, body: { code: 'email-refused' } })
  atRecipient = undefined
  expect(await bind('candidate@example.com')).toMatchObject({ status: 202 })
  expect(smtp.received).toHaveLength(1)
})
