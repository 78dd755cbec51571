import { IdentityHttpGateway } from '../../../server/src/gateways/identity'
import { CodeRefused, GatewayUnavailable } from '../../../server/src/gateways/outside'
import { type DoubleAnswer, type HttpDouble, startHttpDouble } from './http-double'

let provider: HttpDouble
/** What the provider says of an account otherwise than it usually does, by the code. */
const otherwise = new Map<string, Partial<Said>>()

const json = (status: number, value: object): DoubleAnswer => ({ status, body: JSON.stringify(value) })
type Said = Record<'id' | 'kind' | 'holder_name' | 'id_number', string> & { verified: boolean }
const account: Said = {
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
    const other = otherwise.get(form.get('code') ?? '')
    if (other) return json(200, { account: { ...account, ...other } })
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

/** The account of which the provider says something else. */
function saying(other: Partial<Said>) {
  const code = JSON.stringify(other)
  otherwise.set(code, other)
  return gateway().resolve(code)
}

test('the longest name that can be looked up on a certificate is the longest that is taken', async () => {
  expect((await saying({ holder_name: '龘'.repeat(200) })).holderName).toBe('龘'.repeat(200))
  expect((await saying({ holder_name: '龘'.repeat(201) })).holderName).toBeNull()
})

test.each<Partial<Said>>([
  { verified: false },
  { kind: 'company' },
  { holder_name: undefined },
  { holder_name: '李\0雷' },
  { holder_name: '龘'.repeat(201) },
  { id_number: undefined },
])('an account that %p says nothing of a person', async (other) => {
  expect(await saying(other)).toMatchObject({ holderName: null, idNumber: null })
})

test('an account whose id nobody could keep is none', async () => {
  await expect(saying({ id: '1\ud800' })).rejects.toBeInstanceOf(GatewayUnavailable)
})

test('an unknown code is refused; a wrong secret or half an account is an outage', async () => {
  await expect(gateway().resolve('used')).rejects.toBeInstanceOf(CodeRefused)
  await expect(gateway().resolve('half')).rejects.toBeInstanceOf(GatewayUnavailable)
  await expect(gateway('other').resolve('good')).rejects.toBeInstanceOf(GatewayUnavailable)
})
