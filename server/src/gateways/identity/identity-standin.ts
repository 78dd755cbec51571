import { createHash } from 'node:crypto'
import type { CloudAccount } from '../../domain/account/account'
import { CodeRefused } from '../gateway-error'
import type { IdentityGateway } from './identity-gateway'

const CODE = /^standin:(personal-verified|personal-unverified|company):(.{1,100})$/u
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The identity provider for development. Codes are `standin:<kind>:<seed>` with the kinds `personal-verified`,
 * `personal-unverified` and `company`; one seed is one account.
 */
export class IdentityStandin implements IdentityGateway {
  async resolve(authorizationCode: string): Promise<CloudAccount> {
    const match = CODE.exec(authorizationCode)
    if (!match) throw new CodeRefused('identity')
    const [, kind = '', seed = ''] = match
    const number = Number.parseInt(
      createHash('sha256').update(`${kind}:${seed}`).digest('hex').slice(0, 12),
      16,
    )
    const accountId = `1000${String(number % 100_000_000).padStart(8, '0')}`
    if (kind === 'company') {
      return { accountId, kind: 'company', verified: true, holderName: '演示科技有限公司', idNumber: null }
    }
    if (kind === 'personal-unverified') {
      return { accountId, kind: 'personal', verified: false, holderName: null, idNumber: null }
    }
    return {
      accountId,
      kind: 'personal',
      verified: true,
      holderName: '演示考生',
      idNumber: fakeIdNumber(number),
    }
  }
}

/** An ID number of region 990000, which is assigned to nobody, with a valid check digit (GB 11643). */
export function fakeIdNumber(number: number): string {
  const body = `99000019900101${String(number % 1000).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}
