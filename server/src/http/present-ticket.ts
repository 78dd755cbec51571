import type { components } from '../../../contract/schema'
import { type Account, maskIdNumber, maskName } from '../domain/account'
import { toBeijing } from '../lib/time'
import type { hotlineOn, ticketOf } from '../repositories/tickets'
import type { DatedRegistration } from '../use-cases/registrations'
import { presentRefs } from './orders'
import { presentSlot, slotOf } from './registrations/registrations'

/** The admission ticket as the contract shows it. */
export type Ticket = components['schemas']['Ticket']

type TicketRow = NonNullable<Awaited<ReturnType<typeof ticketOf>>>

/** Everything a ticket is made of. */
export interface TicketFacts {
  dated: DatedRegistration
  ticket: TicketRow
  account: Account
  rules: string[]
  hotline: Awaited<ReturnType<typeof hotlineOn>>
  /** Address under which the outside reaches this server, without a trailing slash. */
  publicUrl: string
}

/** The ticket for its holder's screen; the holder is masked there too, since a screen is seen by others. */
export function presentTicket({ dated, ticket, account, rules, hotline, publicUrl }: TicketFacts): Ticket {
  const { view } = dated
  const online = view.mode === 'online'
  return {
    registrationId: view.id,
    number: ticket.number,
    publishedAt: toBeijing(ticket.publishedAt),
    certification: presentRefs(view).certification,
    examDate: view.examDate,
    slot: presentSlot(slotOf(dated)),
    mode: view.mode,
    holderMasked: maskName(account.cloudAccount?.holderName ?? ''),
    idNumberMasked: maskIdNumber(account.cloudAccount?.idNumber ?? ''),
    entrance: online ? entrance(publicUrl, ticket.shortCode) : null,
    centre: online ? null : centre(ticket),
    rules,
    hotline: hotline ?? null,
  }
}

/** The short link to the exam, as a link and as an address to type on a computer. */
export function entrance(publicUrl: string, shortCode: string): NonNullable<Ticket['entrance']> {
  const typedAddress = `${publicUrl.replace(/^https?:\/\//, '')}/e`
  return { url: `${publicUrl}/e/${shortCode}`, shortCode, typedAddress }
}

function centre({
  centreName: name,
  city,
  address,
  latitude,
  longitude,
  phone,
}: TicketRow): Ticket['centre'] {
  if (name === null || city === null || address === null || phone === null) return null
  if (latitude === null || longitude === null) return null
  return { name, city, address, latitude, longitude, phone }
}
