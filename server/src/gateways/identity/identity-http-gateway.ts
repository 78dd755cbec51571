import type { CloudAccount } from '../../domain/account/account'
import { callService, jsonObject, objectField, textField } from '../fetch-json'
import { CodeRefused, GatewayUnavailable } from '../gateway-error'
import type { IdentityGateway } from './identity-gateway'

const SERVICE = 'identity'

/** The operator's registration with the identity provider. */
export interface IdentityCredentials {
  tokenUrl: string
  clientId: string
  clientSecret: string
}

/**
 * OAuth 2 code exchange (RFC 6749, section 4.1.3). The provider's token answer must carry, beside the access
 * token, `account: { id, kind: "personal" | "company", verified, holder_name, id_number }`.
 */
export class IdentityHttpGateway implements IdentityGateway {
  constructor(private readonly credentials: IdentityCredentials) {}

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
    if (answer.status !== 200 || !accountId || (kind !== 'personal' && kind !== 'company')) {
      throw new GatewayUnavailable(SERVICE, `status ${answer.status} without an account`)
    }
    return {
      accountId,
      kind,
      verified: account.verified === true,
      holderName: textField(account, 'holder_name') ?? null,
      idNumber: textField(account, 'id_number') ?? null,
    }
  }
}
