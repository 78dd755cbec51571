/** A WeChat access token with its end. */
export interface AccessToken {
  value: string
  /** Milliseconds since 1970, real time; from then on it is not used any more. */
  goodUntil: number
}

/**
 * Where the processes of one operator share access tokens. Every call is one short statement: the store is never held
 * while WeChat is asked, which would block an embedded database's only connection.
 */
export interface AccessTokenStore {
  read(appId: string): Promise<AccessToken | null>
  /** Takes the right to ask for a new token for some seconds; false while another process has it. */
  claim(appId: string, seconds: number): Promise<boolean>
  /** Stores a new token and gives the right back. */
  write(appId: string, token: AccessToken): Promise<void>
  /** Gives the right back without a new token. */
  release(appId: string): Promise<void>
}
