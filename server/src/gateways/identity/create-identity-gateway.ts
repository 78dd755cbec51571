import type { Environment } from '../create-gateways'
import { requireTogether } from '../require-together'
import type { IdentityGateway } from './identity-gateway'
import { IdentityHttpGateway } from './identity-http-gateway'
import { IdentityStandin } from './identity-standin'

/** The identity provider when `IDENTITY_TOKEN_URL`, `IDENTITY_CLIENT_ID` and `IDENTITY_CLIENT_SECRET` are set. */
export function createIdentityGateway(environment: Environment): { gateway: IdentityGateway; real: boolean } {
  const names = ['IDENTITY_TOKEN_URL', 'IDENTITY_CLIENT_ID', 'IDENTITY_CLIENT_SECRET'] as const
  const values = requireTogether(environment, names)
  if (!values) return { gateway: new IdentityStandin(), real: false }
  const gateway = new IdentityHttpGateway({
    tokenUrl: values.IDENTITY_TOKEN_URL,
    clientId: values.IDENTITY_CLIENT_ID,
    clientSecret: values.IDENTITY_CLIENT_SECRET,
  })
  return { gateway, real: true }
}
