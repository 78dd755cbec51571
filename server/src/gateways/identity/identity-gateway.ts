/** A cloud account as its platform describes it. */
export interface CloudAccount {
  accountId: string
  kind: 'personal' | 'company'
  /** Whether the platform has verified the holder's real name. */
  verified: boolean
  holderName: string | null
  idNumber: string | null
}

/** The cloud platform's word on who holds an account. */
export interface IdentityGateway {
  /** Turns an authorisation code into the account; throws `CodeRefused` for an unknown or used code. */
  resolve(authorizationCode: string): Promise<CloudAccount>
}
