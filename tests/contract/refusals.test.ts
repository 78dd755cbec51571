import { type Asked, send } from '../support/contract/client'
import { answerMisfits, misfits } from '../support/contract/conformity'
import { type Operation, operationOf, operations, type Parameter } from '../support/contract/document'
import { OPS_TOKEN } from '../support/contract/world'
import { START_MS, startTestServer, type TestServer } from '../support/server'

const SIGNED = {
  'wechatpay-timestamp': '1594368000',
  'wechatpay-nonce': 'nonce',
  'wechatpay-signature': 'Zm9yZ2Vk',
  'wechatpay-serial': 'serial',
}

const ADDRESS = { recipient: '演示考生', phone: '13800000000', region: '广东省深圳市', street: '示例路 1 号' }

/** A value that no schema of the contract takes. */
const NEVER = '_'.repeat(3000)

function badParameter({ name, in: place }: Parameter): Asked {
  if (place === 'path') return { path: { [name]: '!' } }
  if (place === 'query') return { query: { [name]: NEVER } }
  return { headers: { [name.toLowerCase()]: NEVER } }
}

/** Whether there are texts that a parameter does not take. */
const limited = ({ schema }: Parameter) => schema.type !== 'string' || Object.keys(schema).length > 1

/** Requests that do not fit the operation, one for each part that could. */
function invalidRequests(operation: Operation): [string, Asked][] {
  const forged = operation.id === 'notifyPayment' ? { headers: SIGNED } : {}
  const parameters = operation.parameters
    .filter(limited)
    .map((parameter): [string, Asked] => [
      parameter.name,
      { ...(operation.body && { body: {} }), ...badParameter(parameter) },
    ])
  if (!operation.body) return parameters
  if (operation.bodyType !== 'application/json') return [...parameters, ['no body', {}]]
  return [
    ...parameters,
    ['no body', forged],
    ['an empty object', { ...forged, body: {} }],
    ['a list', { ...forged, body: [] }],
    ['a text', { ...forged, body: 'text' }],
  ]
}

const invalid = operations.flatMap((operation) =>
  invalidRequests(operation).map(([what, asked]) => [operation.id, what, asked] as const),
)

describe('what the contract refuses', () => {
  let server: TestServer
  let accessToken: string

  beforeAll(async () => {
    server = await startTestServer({ demo: true, env: { RATE_LIMIT_FACTOR: '1000', OPS_TOKEN } })
    const session = await send(server.url, operationOf('createDemoSession'), {})
    accessToken = String(Object(session.body).accessToken)
  }, START_MS)
  afterAll(() => server.stop())

  test.each(invalid)('%s refuses %s that does not fit', async (id, _, asked) => {
    const operation = operationOf(id)
    const token = operation.security === 'operator' ? OPS_TOKEN : accessToken
    const answer = await send(server.url, operation, { accessToken: token, ...asked })
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
    expect(answerMisfits(operation, answer)).toEqual([])
  })

  test.each(operations)('$path takes no PATCH', async (operation) => {
    const answer = await send(server.url, { ...operation, method: 'PATCH' }, { accessToken })
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } })
    expect(answer.contentType).toContain('application/problem+json')
    expect(misfits({ $ref: '#/components/schemas/Problem' }, answer.body)).toEqual([])
  })

  test.each([
    ['getCertification', { path: { code: 'no-such-exam' } }, 404, 'certification-unknown'],
    ['listSittings', { path: { code: 'no-such-exam' } }, 404, 'certification-unknown'],
    ['getOrder', {}, 404, 'not-found'],
    ['createPayment', {}, 404, 'not-found'],
    ['cancelOrder', {}, 404, 'not-found'],
    ['getRegistration', {}, 404, 'not-found'],
    ['getTicket', {}, 404, 'not-found'],
    ['emailTicket', {}, 404, 'not-found'],
    ['refundOrder', {}, 404, 'not-found'],
    ['getDeferralOptions', {}, 404, 'not-found'],
    ['deferRegistration', { body: { sittingId: 'tca-architect-2020-10' } }, 404, 'not-found'],
    ['getRetakeOptions', {}, 404, 'not-found'],
    ['retakeRegistration', { body: { sittingId: 'tca-architect-2020-10' } }, 404, 'not-found'],
    ['getResult', {}, 404, 'not-found'],
    ['getRegistrationCalendar', {}, 404, 'not-found'],
    ['getMessage', {}, 404, 'not-found'],
    ['getOpsNotice', {}, 404, 'not-found'],
    ['rerunNotice', {}, 404, 'not-found'],
    ['getCertificate', {}, 404, 'not-found'],
    ['getPaperCertificate', {}, 404, 'not-found'],
    ['setPaperAddress', { body: ADDRESS }, 404, 'not-found'],
    ['listShares', {}, 404, 'not-found'],
    ['createShare', { body: { days: 7 } }, 404, 'not-found'],
    ['revokeShare', { path: { id: `shr_${'0'.repeat(22)}` } }, 404, 'not-found'],
    ['revokeCertificate', { body: { reason: '信息有误' } }, 404, 'not-found'],
    ['updateShipment', { body: { state: 'printed' } }, 404, 'not-found'],
    [
      'lookupCertificate',
      { query: { number: 'CA2007-4F8Q-19TZ', holderName: '演示考生' } },
      404,
      'certificate-unknown',
    ],
    ['verifyCertificate', { path: { verificationCode: 'a'.repeat(22) } }, 404, 'certificate-unknown'],
    [
      'checkCoupon',
      { body: { code: 'DEMO-SAVE-100', certificationCode: 'no-such-exam' } },
      404,
      'certification-unknown',
    ],
    ['playCashier', { body: { package: 'prepay_id=unknown-unknown', outcome: 'paid' } }, 404, 'not-found'],
    ['refreshSession', { body: { refreshToken: 'never-issued-never-issued' } }, 401, 'session-expired'],
    ['createSession', { body: { code: '' } }, 400, 'invalid-request'],
  ])('%s of what does not exist is %j', async (id, asked: Asked, status, code) => {
    const operation = operationOf(id)
    const token = operation.security === 'operator' ? OPS_TOKEN : accessToken
    const answer = await send(server.url, operation, { accessToken: token, ...asked })
    expect({ status: answer.status, code: Object(answer.body).code }).toEqual({ status, code })
    expect(answerMisfits(operation, answer)).toEqual([])
  })

  test.each(['verifyOfficialAccount', 'takeOfficialAccountEvent'])(
    '%s of a stranger is refused',
    async (id) => {
      const operation = operationOf(id)
      const timestamp = String(Math.floor(Date.now() / 1000))
      const query = { signature: '0'.repeat(40), timestamp, nonce: 'nonce' }
      const asked = operation.body ? { query, body: '<xml/>' } : { query: { ...query, echostr: '1' } }
      const answer = await send(server.url, operation, asked)
      expect(answer).toMatchObject({ status: 401, body: { code: 'signature-invalid' } })
      expect(answerMisfits(operation, answer)).toEqual([])
    },
  )

  test.each([
    ['testNoticeChannel', {}, 'channel-unreachable'],
    ['confirmNoticeChannel', { body: { received: true } }, 'no-test-sent'],
  ])('%s needs a channel that reaches somebody', async (id, asked: Asked, code) => {
    const operation = operationOf(id)
    const stranger = await send(server.url, operationOf('createSession'), {
      body: { code: `stranger-${id}` },
    })
    const token = String(Object(stranger.body).accessToken)
    const answer = await send(server.url, operation, { accessToken: token, ...asked })
    expect(answer).toMatchObject({ status: 409, body: { code } })
    expect(answerMisfits(operation, answer)).toEqual([])
  })

  test('a forged payment callback is refused', async () => {
    const operation = operationOf('notifyPayment')
    const resource = { algorithm: 'AEAD_AES_256_GCM', ciphertext: 'Zm9yZ2Vk', nonce: 'nonce' }
    const body = {
      id: 'EV-1',
      create_time: '',
      event_type: 'TRANSACTION.SUCCESS',
      resource_type: 'encrypt-resource',
      resource,
    }
    const answer = await send(server.url, operation, { headers: SIGNED, body })
    expect(answer).toMatchObject({ status: 401, body: { code: 'signature-invalid' } })
    expect(answerMisfits(operation, answer)).toEqual([])
  })
})
