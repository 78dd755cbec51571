import { presentMe } from '../../domain/account/me'
import { lockCandidate } from '../../repositories/candidates'
import { bindCloudAccount, bindPhone, readAccount } from '../../repositories/personal-data'
import type { Services } from '../../services'
import { askGateway } from '../ask-gateway'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { authorizationCodeInvalid, cloudAccountInUse, phoneCodeInvalid } from '../problems-account'

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
      const bound = await db.transaction().execute(async (trx) => {
        await lockCandidate(trx, call.candidateId)
        return bindCloudAccount(trx, sealer, call.candidateId, account)
      })
      if (!bound) throw cloudAccountInUse()
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
