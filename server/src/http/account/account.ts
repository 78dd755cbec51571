import type { components } from '../../../../contract/schema'
import {
  type Account,
  checklist,
  isMainlandMobile,
  maskAccountId,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
  readyToRegister,
} from '../../domain/account'
import { newEmailCode } from '../../lib/ids'
import { dateOf, toBeijing } from '../../lib/time'
import {
  authorizationCodeInvalid,
  emailCodeExhausted,
  emailCodeExpired,
  emailCodeWrong,
  emailRefused,
  phoneCodeInvalid,
  phoneNotSupported,
} from '../../problems/account'
import { accountReading, bindPhone, openAccount, readAccount } from '../../repositories/account/personal-data'
import { hotlineOn } from '../../repositories/catalogue'
import { endSharesOf } from '../../repositories/certificates'
import {
  codeMail,
  deleteAccount,
  keepEmailCode,
  previewDeletion,
  refuseEarlyCode,
  tryEmailCode,
} from '../../use-cases/account/account'
import { askGateway } from '../../use-cases/ask-gateway'
import { refreshOverdue } from '../../use-cases/orders/close-order'
import { bindAccount } from '../../use-cases/persons'
import { idempotent } from '../idempotent'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

/** The candidate as the contract shows them: masked, with the checklist. */
type Me = components['schemas']['Me']

/** The mini-program that proves the cloud account. */
type IdentityProvider = Me['identityProvider']

/** Masks an account for its holder's screen. */
export function presentMe(account: Account, identityProvider: IdentityProvider): Me {
  const items = checklist(account)
  const holderName = account.cloudAccount?.holderName ?? null
  return {
    displayName: holderName ? maskName(holderName) : '考生',
    cloudAccount: presentCloudAccount(account),
    phone: account.phone ? maskPhone(account.phone) : null,
    email: account.email && { address: maskEmail(account.email.address), confirmed: account.email.confirmed },
    checklist: items,
    readyToRegister: readyToRegister(items),
    identityProvider,
  }
}

function presentCloudAccount({ cloudAccount }: Account): Me['cloudAccount'] {
  if (!cloudAccount) return null
  return {
    accountId: maskAccountId(cloudAccount.accountId),
    kind: cloudAccount.kind,
    verified: cloudAccount.verified,
    nameMasked: cloudAccount.holderName && maskName(cloudAccount.holderName),
    idNumberMasked: cloudAccount.idNumber && maskIdNumber(cloudAccount.idNumber),
  }
}

/** The candidate as they see themselves. */
async function shownMe({ db, gateways, sealer }: HttpServices, candidateId: string): Promise<Me> {
  return presentMe(await readAccount(db, sealer, candidateId), gateways.identity.app)
}

/** The candidate, and binding the cloud account and the phone. */
export function createAccountHandlers(
  services: HttpServices,
): Handlers<'getMe' | 'bindCloudAccount' | 'bindPhone'> {
  const { db, gateways, log, sealer } = services
  const accounts = accountReading(db)
  return {
    async getMe({ candidateId }) {
      const account = openAccount(sealer, await accounts.read(candidateId))
      return presentMe(account, gateways.identity.app)
    },

    bindCloudAccount: idempotent(services, 'bindCloudAccount', async ({ body, candidateId, now }, once) => {
      const resolved = gateways.identity.resolve(body.authorizationCode)
      const account = await askGateway(log, resolved, { refused: authorizationCodeInvalid() })
      await refreshOverdue(services, candidateId, now)
      return once(async (inside) => {
        await bindAccount(inside, candidateId, account, now)
        return shownMe(inside, candidateId)
      })
    }),

    bindPhone: idempotent(services, 'bindPhone', async ({ body, candidateId }, once) => {
      const resolved = gateways.wechat.phoneNumber(body.code)
      const { countryCode, number } = await askGateway(log, resolved, { refused: phoneCodeInvalid() })
      if (countryCode !== '86' || !isMainlandMobile(number)) throw phoneNotSupported()
      return once(async (inside) => {
        await bindPhone(inside.db, inside.sealer, candidateId, number)
        return shownMe(inside, candidateId)
      })
    }),
  }
}

/** Deleting the account, and what it would mean. */
export function createDeletionHandlers(
  services: HttpServices,
): Handlers<'previewDeletion' | 'endShares' | 'deleteMe'> {
  return {
    async previewDeletion({ candidateId, now }) {
      await refreshOverdue(services, candidateId, now)
      return previewDeletion(services, candidateId, now)
    },

    async endShares({ candidateId, now }) {
      await endSharesOf(services.db, candidateId, now)
      return undefined
    },

    deleteMe: idempotent(services, 'deleteMe', async ({ candidateId, now }, once) => {
      await refreshOverdue(services, candidateId, now)
      return once(async (inside) => {
        await deleteAccount(inside, candidateId, now)
        return undefined
      })
    }),
  }
}

/** Binding an e-mail address that is shown to be reachable. */
export function createAccountEmailHandlers(services: HttpServices): Handlers<'bindEmail' | 'confirmEmail'> {
  const { db, gateways, log, rateLimits } = services
  return {
    bindEmail: idempotent(services, 'bindEmail', async (call, once) => {
      const { candidateId, now } = call
      await takeTry(rateLimits.emailCode, candidateId)
      await refuseEarlyCode(db, candidateId, now)
      const { email: address } = call.body
      const code = newEmailCode()
      const hotline = (await hotlineOn(db, dateOf(now))) ?? null
      const mail = codeMail(address, code, hotline)
      await askGateway(log, gateways.mail.send(mail), { refused: emailRefused() })
      return once(async (inside) => {
        const { expiresAt, resendAt } = await keepEmailCode(inside, candidateId, { address, code }, now)
        return {
          address: maskEmail(address),
          expiresAt: toBeijing(expiresAt),
          resendAt: toBeijing(resendAt),
        }
      })
    }),

    confirmEmail: idempotent(services, 'confirmEmail', ({ body, candidateId, now }, once) =>
      once(async (inside) => {
        const verdict = await tryEmailCode(inside.db, inside.sealer, candidateId, body.code, now)
        // A wrong code has used up a try, so that the refusal must not undo what was written.
        if (verdict.kind === 'wrong') return emailCodeWrong(verdict.triesLeft)
        if (verdict.kind === 'exhausted') return emailCodeExhausted()
        if (verdict.kind === 'expired') return emailCodeExpired(verdict.date)
        return shownMe(inside, candidateId)
      }),
    ),
  }
}
