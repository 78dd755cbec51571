import { maskEmail } from '../../domain/account'
import { dateOf } from '../../lib/time'
import { emailRefused, emailUnconfirmed } from '../../problems/account'
import { rateLimited } from '../../problems/general'
import { ticketNotPublished } from '../../problems/tickets'
import { readAccount } from '../../repositories/account/personal-data'
import { hotlineOn, ruleItemsOn, ticketOf } from '../../repositories/tickets'
import type { Services } from '../../services'
import { askGateway } from '../../use-cases/ask-gateway'
import { ticketMail } from '../../use-cases/tickets/ticket-mail'
import { idempotent } from '../idempotent'
import type { Call, Handlers } from '../operation'
import { presentTicket, type Ticket } from '../present-ticket'
import { requireOwnRegistration, ticketRefusal } from '../registrations/registrations'

/** The admission ticket, and sending its entrance to the computer. */
export function createTicketHandlers(services: Services): Handlers<'getTicket' | 'emailTicket'> {
  const { db, gateways, log, publicUrl, rateLimits, sealer } = services

  const readTicket = async (call: Call<'getTicket' | 'emailTicket'>): Promise<Ticket> => {
    const dated = await requireOwnRegistration(services, call.candidateId, call.params.id)
    const ticket = await ticketOf(db, dated.view.id)
    if (!ticket) throw ticketNotPublished(ticketRefusal(dated))
    const account = await readAccount(db, sealer, call.candidateId)
    const today = dateOf(call.now)
    const [rules, hotline] = [await ruleItemsOn(db, today), await hotlineOn(db, today)]
    return presentTicket({ dated, ticket, account, rules, hotline, publicUrl: publicUrl() })
  }

  return {
    getTicket: readTicket,

    emailTicket: idempotent(db, 'emailTicket', async (call) => {
      const ticket = await readTicket(call)
      const { email } = await readAccount(db, sealer, call.candidateId)
      if (!email?.confirmed) throw emailUnconfirmed()
      const wait = rateLimits.ticketMail.take(call.candidateId)
      if (wait > 0) throw rateLimited(wait)
      await askGateway(log, gateways.mail.send(ticketMail(email.address, ticket)), emailRefused())
      return { sentTo: maskEmail(email.address) }
    }),
  }
}
