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
    if (form.get('code') === 'half') return json(200, { access_token: 't', account: { id: '1' } })
    return json(400, { error: 'invalid_grant' })
  })
})
afterAll(() => provider.close())

const gateway = (clientSecret = 's3cret') =>
  new IdentityHttpGateway({ tokenUrl: `${provider.url}/token`, clientId: 'exam', clientSecret })

test('an authorisation code becomes the verified account', async () => {
  await expect(gateway().resolve('good')).resolves.toEqual({
    accountId: '100012345678',
    kind: 'personal',
    verified: true,
    holderName: '李雷',
    idNumber: '990000199001011234',
  })
})

test('an unknown code is refused; a wrong secret or half an account is an outage', async () => {
  await expect(gateway().resolve('used')).rejects.toBeInstanceOf(CodeRefused)
  await expect(gateway().resolve('half')).rejects.toBeInstanceOf(GatewayUnavailable)
  await expect(gateway('other').resolve('good')).rejects.toBeInstanceOf(GatewayUnavailable)
})
