import {
  CodeRefused,
  GatewayBusy,
  GatewayUnavailable,
  RecipientRefused,
} from '../../../server/src/gateways/outside'
import { createLog } from '../../../server/src/lib/log'
import { emailRefused } from '../../../server/src/problems/account'
import { askGateway } from '../../../server/src/use-cases/ask-gateway'

const log = createLog('silent')
const ask = (error: Error) => askGateway(log, Promise.reject(error), emailRefused())

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
