import type { Schema } from '../../../src/api/contract-types'

/** A candidate who can register; `changes` makes another. */
export function candidate(changes: Partial<Schema<'Me'>> = {}): Schema<'Me'> {
  return {
    displayName: '李*',
    cloudAccount: {
      accountId: '1000****5678',
      kind: 'personal',
      verified: true,
      nameMasked: '李*',
      idNumberMasked: '4403 **** **** 12X',
    },
    phone: '138****0001',
    email: { address: 'c***@example.com', confirmed: true },
    checklist: [],
    readyToRegister: true,
    identityProvider: { appId: 'wx0000000000000000', path: 'pages/authorise' },
    ...changes,
  }
}
