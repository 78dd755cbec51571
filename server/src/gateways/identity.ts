import { createHash } from 'node:crypto'
import type { CloudAccount } from '../domain/account'
import { LONGEST_NAME } from '../domain/certificates'
import { addDays } from '../lib/time'
import { CodeRefused, callService, GatewayUnavailable, jsonObject, objectField, textField } from './outside'

/** The cloud platform's word on who holds an account. */
export interface IdentityGateway {
  /** The mini-program of the cloud platform in which candidates prove their identity. */
  readonly app: { appId: string; path: string }
  /** Turns an authorisation code into the account; throws `CodeRefused` for an unknown or used code. */
  resolve(authorizationCode: string): Promise<CloudAccount>
}

const SERVICE = 'identity'

/** The operator's registration with the identity provider. */
interface IdentityCredentials {
  tokenUrl: string
  clientId: string
  clientSecret: string
  app: IdentityGateway['app']
}

/**
 * OAuth 2 code exchange (RFC 6749, section 4.1.3). The provider's token answer must carry, beside the access
 * token, `account: { id, kind: "personal" | "company", verified, holder_name, id_number }`. Name and number are taken
 * together, from a verified personal account alone: only those make somebody the person of ticket and certificate.
 */
export class IdentityHttpGateway implements IdentityGateway {
  constructor(private readonly credentials: IdentityCredentials) {}

  get app() {
    return this.credentials.app
  }

  async resolve(authorizationCode: string): Promise<CloudAccount> {
    const answer = await callService(SERVICE, this.credentials.tokenUrl, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: authorizationCode,
        client_id: this.credentials.clientId,
        client_secret: this.credentials.clientSecret,
      }),
    })
    const body = jsonObject(SERVICE, answer)
    if (textField(body, 'error') === 'invalid_grant') throw new CodeRefused(SERVICE)
    const account = objectField(body, 'account')
    const accountId = textField(account, 'id')
    const kind = textField(account, 'kind')
    const name = textField(account, 'holder_name')
    const idNumber = textField(account, 'id_number')
    if (answer.status !== 200 || !accountId || (kind !== 'personal' && kind !== 'company')) {
      throw new GatewayUnavailable(SERVICE, `status ${answer.status} without an account`)
    }
    const verified = account.verified === true
    // A longer name could not be looked up on a certificate.
    const proven = kind === 'personal' && verified && name && [...name].length <= LONGEST_NAME && idNumber
    return {
      accountId,
      kind,
      verified,
      holderName: proven ? name : null,
      idNumber: proven ? idNumber : null,
    }
  }
}

const CODE = /^standin:(personal-verified|personal-unverified|company):(.{1,100})$/u
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The identity provider for development. Codes are `standin:<kind>:<seed>` with the kinds `personal-verified`,
 * `personal-unverified` and `company`; one seed is one account. `person/second` is another account of the person, and
 * `person//李雷` the person's account under a corrected name.
 */
export class IdentityStandin implements IdentityGateway {
  readonly app = { appId: 'wx-identity-demo', path: 'pages/authorize/index' }

  async resolve(authorizationCode: string): Promise<CloudAccount> {
    const match = CODE.exec(authorizationCode)
    if (!match) throw new CodeRefused('identity')
    const [, kind = '', seed = ''] = match
    const [person = '', account, name] = seed.split('/')
    const accountNumber = numberOf(`${kind}:${account ? `${person}/${account}` : person}`)
    const accountId = `1000${String(accountNumber % 100_000_000).padStart(8, '0')}`
    if (kind === 'company') {
      return { accountId, kind: 'company', verified: true, holderName: null, idNumber: null }
    }
    if (kind === 'personal-unverified') {
      return { accountId, kind: 'personal', verified: false, holderName: null, idNumber: null }
    }
    return {
      accountId,
      kind: 'personal',
      verified: true,
      holderName: name || '演示考生',
      idNumber: fakeIdNumber(numberOf(`${kind}:${person}`)),
    }
  }
}

function numberOf(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 12), 16)
}

/** So many days of birth before 1990-01-02 are drawn from: forty years. */
const BIRTHDAYS = 14_600

/** An ID number of region 990000, which is assigned to nobody, with a valid check digit (GB 11643). */
export function fakeIdNumber(number: number): string {
  const born = addDays('1990-01-01', -(Math.floor(number / 1000) % BIRTHDAYS)).replaceAll('-', '')
  const body = `990000${born}${String(number % 1000).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}
