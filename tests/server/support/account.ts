import type { Account } from '../../../server/src/domain/account'

/** An account whose checklist is complete. */
export const completeAccount: Account = {
  cloudAccount: {
    accountId: '100012345678',
    kind: 'personal',
    verified: true,
    holderName: '李雷',
    idNumber: '44030019900101112X',
  },
  phone: '13812340001',
  email: { address: 'candidate@example.com', confirmed: true },
}
