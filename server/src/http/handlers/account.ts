import { authorizationCodeInvalid, phoneCodeInvalid } from '../../problems/account'
import { bindPhone, readAccount } from '../../repositories/personal-data'
import type { Services } from '../../services'
import { bindAccount } from '../../use-cases/account/bind-account'
import { askGateway } from '../../use-cases/ask-gateway'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentMe } from '../present-me'

/** Reads a candidate as they see themselves. */
export function createReadMe({ config, db, sealer }: Services) {
  const identityProvider = {
    appId: config.env.IDENTITY_APP_ID ?? 'wx-identity-demo',
    path: config.env.IDENTITY_PATH ?? 'pages/authorize/index',
  }
  return async (candidateId: string) =>
    presentMe(await readAccount(db, sealer, candidateId), identityProvider)
}

/** The candidate, and binding the cloud account and the phone. */
export function createAccountHandlers(
  services: Services,
): Handlers<'getMe' | 'bindCloudAccount' | 'bindPhone'> {
  const { db, gateways, log, sealer } = services
  const readMe = createReadMe(services)
  return {
    getMe: (call) => readMe(call.candidateId),

    bindCloudAccount: idempotent(db, 'bindCloudAccount', async (call) => {
      const resolved = gateways.identity.resolve(call.body.authorizationCode)
      const account = await askGateway(log, resolved, authorizationCodeInvalid())
      await bindAccount(services, call.candidateId, account)
      return readMe(call.candidateId)
    }),

    bindPhone: idempotent(db, 'bindPhone', async (call) => {
      const resolved = gateways.wechat.phoneNumber(call.body.code)
      const phone = await askGateway(log, resolved, phoneCodeInvalid())
      await bindPhone(db, sealer, call.candidateId, phone)
      return readMe(call.candidateId)
    }),
  }
}
