import { presentMe } from '../../../server/src/http/account/account'
import { completeAccount as complete } from '../support/account'

test('a complete account may register and shows nothing in clear', () => {
  const me = presentMe(complete, { appId: 'wx1', path: 'authorize' })
  expect(me.readyToRegister).toBe(true)
  expect(me.displayName).toBe('李*')
  expect(JSON.stringify(me)).not.toMatch(/李雷|19900101|1234|candidate/)
})
