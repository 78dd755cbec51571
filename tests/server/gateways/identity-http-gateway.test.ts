import { IdentityHttpGateway } from '../../../server/src/gateways/identity'
import { CodeRefused, GatewayUnavailable } from '../../../server/src/gateways/outside'
import { type DoubleAnswer, type HttpDouble, startHttpDouble } from './http-double'

let provider: HttpDouble

const json = (status: number, value: object): DoubleAnswer => ({ status, body: JSON.stringify(value) })
const account = {
  id: '100012345678',
  kind: 'personal',
  verified: true,
  holder_name: '李雷',
  id_number: '990000199001011234',
}

beforeAll(async () => {
  provider = await startHttpDouble(({ body }) => {
    const form = new URLSearchParams(body)
    if (form.get('client_id') !== 'exam' || form.get('client_secret') !== 's3cret') return json(401, {})
    if (form.get('code') === 'good') return json(200, { access_token: 't', account })
    const names = /^name (\d+)$/.exec(form.get('code') ?? '')
    if (names) return json(200, { account: { ...account, holder_name: '龘'.repeat(Number(names[1])) } })
    if (form.get('code') === 'odd name') return json(200, { account: { ...account, holder_name: '李\0雷' } })
    if (form.get('code') === 'odd id') return json(200, { account: { ...account, id: '1\ud800' } })
    if (form.get('code') === 'half') return json(200, { access_token: 't', account: { id: '1' } })
    return json(400, { error: 'invalid_grant' })
  })
})
afterAll(() => provider.close())

const gateway = (clientSecret = 's3cret') =>
  new IdentityHttpGateway({
    tokenUrl: `${provider.url}/token`,
    clientId: 'exam',
    clientSecret,
    app: { appId: 'wx-identity', path: 'p' },
  })

test('an authorisation code becomes the verified account', async () => {
  await expect(gateway().resolve('good')).resolves.toEqual({
    accountId: '100012345678',
    kind: 'personal',
    verified: true,
    holderName: '李雷',
    idNumber: '990000199001011234',
  })
})

test('the longest name that can be looked up on a certificate is the longest that is taken', async () => {
  expect((await gateway().resolve('name 200')).holderName).toBe('龘'.repeat(200))
  expect((await gateway().resolve('name 201')).holderName).toBeNull()
})

test('what the provider says and nobody could keep is as if it were not said', async () => {
  expect((await gateway().resolve('odd name')).holderName).toBeNull()
  await expect(gateway().resolve('odd id')).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('an unknown code is refused; a wrong secret or half an account is an outage', async () => {
  await expect(gateway().resolve('used')).rejects.toBeInstanceOf(CodeRefused)
  await expect(gateway().resolve('half')).rejects.toBeInstanceOf(GatewayUnavailable)
  await expect(gateway('other').resolve('good')).rejects.toBeInstanceOf(GatewayUnavailable)
})
