import type { CloudAccount } from '../../domain/account/account'

/** The cloud platform's word on who holds an account. */
export interface IdentityGateway {
  /** Turns an authorisation code into the account; throws `CodeRefused` for an unknown or used code. */
  resolve(authorizationCode: string): Promise<CloudAccount>
}
