import { maskEmail } from '../../domain/account/masking'
import { toBeijing } from '../../lib/time'
import { emailCodeExhausted, emailCodeExpired, emailCodeWrong, emailRefused } from '../../problems/account'
import { rateLimited } from '../../problems/general'
import type { Services } from '../../services'
import { issueEmailCode, tryEmailCode, withdrawEmailCode } from '../../use-cases/account/email-codes'
import { codeMail } from '../../use-cases/account/mails'
import { askGateway } from '../../use-cases/ask-gateway'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { createReadMe } from './account'

/** Binding an e-mail address that is shown to be reachable. */
export function createAccountEmailHandlers(services: Services): Handlers<'bindEmail' | 'confirmEmail'> {
  const { db, gateways, log, rateLimits, sealer } = services
  const readMe = createReadMe(services)

  const limit = (candidateId: string) => {
    const wait = rateLimits.emailCode.take(candidateId)
    if (wait > 0) throw rateLimited(wait)
  }

  return {
    bindEmail: idempotent(db, 'bindEmail', async (call) => {
      limit(call.candidateId)
      const { email } = call.body
      const issued = await issueEmailCode(db, sealer, call.candidateId, email, call.now)
      if ('waitSeconds' in issued) throw rateLimited(issued.waitSeconds)
      try {
        await askGateway(log, gateways.mail.send(codeMail(email, issued.code)), emailRefused())
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
