import {
  CodeRefused,
  GatewayBusy,
  GatewayUnavailable,
  PersonRefused,
  RecipientRefused,
} from '../../../server/src/gateways/outside'
import { createLog } from '../../../server/src/lib/log'
import { emailRefused, signInBlocked } from '../../../server/src/problems/account'
import { rateLimited } from '../../../server/src/problems/general'
import { askGateway } from '../../../server/src/use-cases/ask-gateway'

const log = createLog('silent')
const ask = (error: Error) => askGateway(log, Promise.reject(error), { refused: emailRefused() })

test.each([new GatewayUnavailable('mail', 'ETIMEDOUT'), new GatewayBusy('mail', 300, 'DATA 451')])(
  '%s: try again later',
  async (error) => {
    await expect(ask(error)).rejects.toMatchObject({ status: 503, code: 'gateway-unavailable' })
  },
)

test.each([new RecipientRefused('mail', 'unknown-address', 'RCPT TO 550'), new CodeRefused('mail')])(
  '%s: the candidate is told what to change',
  async (error) => {
    await expect(ask(error)).rejects.toMatchObject({ status: 409, code: 'email-refused' })
  },
)

test('somebody whom the service keeps out, or who tries too often, is told so', async () => {
  const signIn = (error: Error) =>
    askGateway(log, Promise.reject(error), { blocked: signInBlocked(), busy: rateLimited })
  const blocked = signIn(new PersonRefused('wechat', 'errcode 40226'))
  await expect(blocked).rejects.toMatchObject({ status: 403, code: 'sign-in-blocked' })
  const busy = signIn(new GatewayBusy('wechat', 60, 'errcode 45011'))
  await expect(busy).rejects.toMatchObject({ status: 429, extras: { retryAfter: 60 } })
  const quota = signIn(new GatewayBusy('wechat', 3_600, 'errcode 45009'))
  await expect(quota).rejects.toMatchObject({ status: 503 })
})
