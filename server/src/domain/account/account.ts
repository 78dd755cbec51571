/** A cloud account as its platform describes it. */
export interface CloudAccount {
  accountId: string
  kind: 'personal' | 'company'
  /** Whether the platform has verified the holder's real name. */
  verified: boolean
  holderName: string | null
  idNumber: string | null
}

/** What is known about a candidate, in clear: lives in memory only while a request needs it. */
export interface Account {
  cloudAccount: CloudAccount | null
  /** 11 digits, verified by WeChat. */
  phone: string | null
  /** The confirmed address, else one that waits for its code. */
  email: { address: string; confirmed: boolean } | null
}
