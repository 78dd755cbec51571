import type { Account } from '../../../server/src/domain/account'
import { presentMe } from '../../../server/src/http/account'

const complete: Account = {
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

test('a complete account may register and shows nothing in clear', () => {
  const me = presentMe(complete, { appId: 'wx1', path: 'authorize' })
  expect(me.readyToRegister).toBe(true)
  expect(me.displayName).toBe('李*')
  expect(JSON.stringify(me)).not.toMatch(/李雷|19900101|1234|candidate/)
})
