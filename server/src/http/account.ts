import type { components } from '../../../contract/schema'
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
} from '../domain/account'
import { dateOf, systemClock, toBeijing } from '../lib/time'
import {
  authorizationCodeInvalid,
  emailCodeExhausted,
  emailCodeExpired,
  emailCodeWrong,
  emailRefused,
  loginCodeInvalid,
  phoneCodeInvalid,
  phoneNotSupported,
  signInBlocked,
} from '../problems/account'
import { rateLimited, sessionExpired } from '../problems/general'
import { candidateBySignIn, deleteSession } from '../repositories/account/candidates'
import { bindPhone, readAccount } from '../repositories/account/personal-data'
import { certificatesOf } from '../repositories/certificates'
import { messagesOf } from '../repositories/notices/messages'
import { orderViews } from '../repositories/orders/orders'
import { listedRegistrations } from '../repositories/registrations/view'
import {
  ACCESS_MS,
  codeMail,
  deleteAccount,
  issueEmailCode,
  refreshSession,
  type SessionTokens,
  startSession,
  tryEmailCode,
  withdrawEmailCode,
} from '../use-cases/account'
import { askGateway } from '../use-cases/ask-gateway'
import { bindAccount } from '../use-cases/persons'
import { dateRegistrations } from '../use-cases/registrations'
import { presentCertificateSummary } from './certificates/certificates'
import { idempotent } from './idempotent'
import { takeTry } from './limits'
import { presentMessage } from './notices/messages'
import type { Handlers } from './operation'
import { presentOrder } from './orders'
import { presentSummary } from './registrations/registrations'
import type { HttpServices } from './services'

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

/** Reads a candidate as they see themselves. */
function createReadMe({ db, gateways, sealer }: HttpServices) {
  return async (candidateId: string) =>
    presentMe(await readAccount(db, sealer, candidateId), gateways.identity.app)
}

/** The candidate, and binding the cloud account and the phone. */
export function createAccountHandlers(
  services: HttpServices,
): Handlers<'getMe' | 'bindCloudAccount' | 'bindPhone'> {
  const { db, gateways, log, sealer } = services
  const readMe = createReadMe(services)
  return {
    getMe: (call) => readMe(call.candidateId),

    bindCloudAccount: idempotent(db, 'bindCloudAccount', async (call) => {
      const resolved = gateways.identity.resolve(call.body.authorizationCode)
      const account = await askGateway(log, resolved, { refused: authorizationCodeInvalid() })
      await bindAccount(services, call.candidateId, account, call.now)
      return readMe(call.candidateId)
    }),

    bindPhone: idempotent(db, 'bindPhone', async (call) => {
      const resolved = gateways.wechat.phoneNumber(call.body.code)
      const { countryCode, number } = await askGateway(log, resolved, { refused: phoneCodeInvalid() })
      if (countryCode !== '86' || !isMainlandMobile(number)) throw phoneNotSupported()
      await bindPhone(db, sealer, call.candidateId, number)
      return readMe(call.candidateId)
    }),
  }
}

/** The candidate's right to a copy of their data, and to have them deleted. */
export function createAccountDataHandlers(services: HttpServices): Handlers<'exportMe' | 'deleteMe'> {
  const { db, sealer } = services
  return {
    async exportMe({ candidateId, now }) {
      await takeTry(services.rateLimits.dataExport, candidateId)
      const { cloudAccount, phone, email } = await readAccount(db, sealer, candidateId)
      const registrations = await listedRegistrations(db, candidateId, dateOf(now))
      const calendar = await services.calendar.current()
      return {
        exportedAt: toBeijing(now),
        candidate: {
          cloudAccountId: cloudAccount?.accountId ?? null,
          cloudAccountKind: cloudAccount?.kind ?? null,
          realNameVerified: cloudAccount?.verified ?? null,
          name: cloudAccount?.holderName ?? null,
          idNumber: cloudAccount?.idNumber ?? null,
          phone,
          email: email?.address ?? null,
          emailConfirmed: email?.confirmed ?? null,
        },
        orders: (await orderViews(db, candidateId)).map((row) => presentOrder(row, calendar, now)),
        certificates: (await certificatesOf(db, candidateId)).map((row) =>
          presentCertificateSummary(row, now),
        ),
        messages: (await messagesOf(db, candidateId)).items.map(presentMessage),
        registrations: (await dateRegistrations(services, registrations)).map((dated) =>
          presentSummary(dated, now),
        ),
      }
    },

    deleteMe: idempotent(db, 'deleteMe', async ({ candidateId, now }) => {
      await deleteAccount(services, candidateId, now)
      return undefined
    }),
  }
}

/** Binding an e-mail address that is shown to be reachable. */
export function createAccountEmailHandlers(services: HttpServices): Handlers<'bindEmail' | 'confirmEmail'> {
  const { db, gateways, log, rateLimits, sealer } = services
  const readMe = createReadMe(services)

  return {
    bindEmail: idempotent(db, 'bindEmail', async (call) => {
      await takeTry(rateLimits.emailCode, call.candidateId)
      const { email } = call.body
      const issued = await issueEmailCode(db, sealer, call.candidateId, email, call.now)
      if ('waitSeconds' in issued) throw rateLimited(issued.waitSeconds)
      try {
        const sent = gateways.mail.send(codeMail(email, issued.code))
        await askGateway(log, sent, { refused: emailRefused() })
      } catch (error) {
        await withdrawEmailCode(db, sealer, call.candidateId, issued.code)
        throw error
      }
      const { expiresAt, resendAt } = issued
      return {
        address: maskEmail(email),
        expiresAt: toBeijing(expiresAt),
        resendAt: toBeijing(resendAt),
      }
    }),

    confirmEmail: idempotent(db, 'confirmEmail', async (call) => {
      const verdict = await tryEmailCode(db, sealer, call.candidateId, call.body.code, call.now)
      if (verdict.kind === 'wrong') throw emailCodeWrong(verdict.triesLeft)
      if (verdict.kind === 'exhausted') throw emailCodeExhausted()
      if (verdict.kind === 'expired') throw emailCodeExpired(verdict.date)
      return readMe(call.candidateId)
    }),
  }
}

/** The wire form; `expiresAt` is on the answer's own clock, against which the client counts. */
export function presentSession(tokens: SessionTokens, now: Date): components['schemas']['Session'] {
  return { ...tokens, expiresAt: toBeijing(new Date(now.getTime() + ACCESS_MS)) }
}

/** Signing in, renewing and signing out. */
export function createSessionHandlers({
  db,
  gateways,
  log,
  rateLimits,
}: HttpServices): Handlers<'createSession' | 'refreshSession' | 'deleteSession'> {
  return {
    async createSession(call) {
      await takeTry(rateLimits.signIn, call.request.ip)
      const identified = gateways.wechat.identify(call.body.code)
      const identity = await askGateway(log, identified, {
        refused: loginCodeInvalid(),
        blocked: signInBlocked(),
        busy: rateLimited,
      })
      const candidateId = await candidateBySignIn(db, identity, call.now)
      return presentSession(await startSession(db, candidateId, systemClock.now()), call.now)
    },

    async refreshSession(call) {
      const tokens = await refreshSession(db, call.body.refreshToken, systemClock.now())
      if (!tokens) throw sessionExpired()
      return presentSession(tokens, call.now)
    },

    async deleteSession(call) {
      if (call.request.sessionId) await deleteSession(db, call.request.sessionId, call.candidateId)
      return undefined
    },
  }
}
