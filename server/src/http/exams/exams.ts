import type { components } from '../../../../contract/schema'
import { DatabaseUnavailable } from '../../database/unavailable'
import { maskEmail, maskIdNumber, maskName } from '../../domain/account'
import { resultsPublishedAt } from '../../domain/calendar/dates'
import { explainedSitting } from '../../domain/calendar/explanations'
import { examLinkPromise } from '../../domain/exams/exam-link'
import { nextAfterResult, resultRefusal } from '../../domain/exams/exams'
import type { Mail } from '../../gateways/mail/mail'
import { TRIAL_CODE } from '../../lib/ids'
import { dateOf, toBeijing } from '../../lib/time'
import { emailRefused, emailUnconfirmed } from '../../problems/account'
import { resultNotPublished, ticketNotPublished, trialExamMissing } from '../../problems/exams'
import { readAccount } from '../../repositories/account/personal-data'
import { formerHolder, type Holder } from '../../repositories/account/persons'
import { hotlineOn, linkOn, ruleItemsOn } from '../../repositories/catalogue'
import { markResultRead, resultOf } from '../../repositories/exam-results'
import { ticketOf } from '../../repositories/exams'
import { askGateway } from '../../use-cases/ask-gateway'
import { entranceAt, ticketMail, trialExamMail } from '../../use-cases/exams/entrances'
import type { DatedRegistration } from '../../use-cases/registrations'
import { idempotent } from '../idempotent'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import { presentCertification } from '../orders/present-order'
import { presentSlot, requireOwnRegistration, slotOf, ticketRefusal } from '../registrations/registrations'
import type { HttpServices } from '../services'

/** The admission ticket as the contract shows it. */
type Ticket = components['schemas']['Ticket']

type TicketRow = NonNullable<Awaited<ReturnType<typeof ticketOf>>>

/** Everything a ticket is made of. */
interface TicketFacts {
  dated: DatedRegistration
  ticket: TicketRow
  holder: Holder
  rules: string[]
  hotline: Awaited<ReturnType<typeof hotlineOn>>
  /** Address under which the outside reaches this server, without a trailing slash. */
  publicUrl: string
  now: Date
}

/** The ticket for its holder's screen; the holder is masked there too, since a screen is seen by others. */
function presentTicket({ dated, ticket, holder, rules, hotline, publicUrl, now }: TicketFacts): Ticket {
  const { view } = dated
  const online = view.mode === 'online'
  return {
    registrationId: view.id,
    number: ticket.number,
    publishedAt: toBeijing(ticket.publishedAt),
    certification: presentCertification(view),
    examDate: view.examDate,
    ...explainedSitting(dated.calendar, view, now),
    slot: presentSlot(slotOf(dated)),
    mode: view.mode,
    holderMasked: maskName(holder.holderName ?? ''),
    idNumberMasked: maskIdNumber(holder.idNumber ?? ''),
    entrance: online ? entranceAt(publicUrl, ticket.shortCode) : null,
    examLink: online ? examLinkPromise(view.examUrl, slotOf(dated), now) : null,
    centre: online ? null : centre(ticket),
    rules,
    hotline: hotline ?? null,
  }
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

/** Whom a ticket is for: the person bound, in the name as it stands now, else the one it was made for. */
async function ticketHolder(
  { db, sealer }: HttpServices,
  candidateId: string,
  registrationId: string,
): Promise<Holder> {
  const former = await formerHolder(db, sealer, registrationId)
  if (former) return former
  const { cloudAccount } = await readAccount(db, sealer, candidateId)
  return { holderName: cloudAccount?.holderName ?? null, idNumber: cloudAccount?.idNumber ?? null }
}

/** Has a mail sent to the candidate's confirmed address, to be opened at the computer; answers the masked address. */
async function mailToComputer(
  { db, gateways, log, rateLimits, sealer }: HttpServices,
  candidateId: string,
  mailTo: (address: string) => Mail,
): Promise<{ sentTo: string }> {
  const { email } = await readAccount(db, sealer, candidateId)
  if (!email?.confirmed) throw emailUnconfirmed()
  await takeTry(rateLimits.entranceMail, candidateId)
  await askGateway(log, gateways.mail.send(mailTo(email.address)), { refused: emailRefused() })
  return { sentTo: maskEmail(email.address) }
}

/** The ticket of a candidate's own registration. Throws the 404 problem for another's, the 409 one before it is there. */
export async function readTicket(
  services: HttpServices,
  candidateId: string,
  registrationId: string,
  now: Date,
): Promise<Ticket> {
  const { db, publicUrl } = services
  const dated = await requireOwnRegistration(services, candidateId, registrationId)
  const ticket = await ticketOf(db, dated.view.id)
  if (!ticket) throw ticketNotPublished(ticketRefusal(dated, now))
  const holder = await ticketHolder(services, candidateId, dated.view.id)
  const today = dateOf(now)
  const [rules, hotline] = [await ruleItemsOn(db, today), await hotlineOn(db, today)]
  return presentTicket({ dated, ticket, holder, rules, hotline, publicUrl: publicUrl(), now })
}

/** The admission ticket, and sending its entrance to the computer. */
export function createTicketHandlers(services: HttpServices): Handlers<'getTicket' | 'emailTicket'> {
  return {
    getTicket: ({ candidateId, params, now }) => readTicket(services, candidateId, params.id, now),

    emailTicket: idempotent(services, 'emailTicket', async (call, once) => {
      const ticket = await readTicket(services, call.candidateId, call.params.id, call.now)
      const sent = await mailToComputer(services, call.candidateId, (to) => ticketMail(to, ticket))
      return once(async () => sent)
    }),
  }
}

/** Sending the trial exam to the computer. */
export function createTrialExamHandlers(services: HttpServices): Handlers<'emailTrialExam'> {
  const { db, publicUrl } = services
  return {
    emailTrialExam: idempotent(services, 'emailTrialExam', async ({ candidateId, now }, once) => {
      const today = dateOf(now)
      if (!(await linkOn(db, 'trialExam', today))) throw trialExamMissing()
      const hotline = (await hotlineOn(db, today)) ?? null
      const entrance = entranceAt(publicUrl(), TRIAL_CODE)
      const sent = await mailToComputer(services, candidateId, (to) => trialExamMail(to, entrance, hotline))
      return once(async () => sent)
    }),
  }
}

/** Notes that the result was read; a database that only reads for now must not hide it from its candidate. */
async function noteReading({ db, log }: HttpServices, registrationId: string, now: Date): Promise<void> {
  try {
    await markResultRead(db, registrationId, now)
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    log.warn({ registrationId, reason: error.reason }, 'a result that was read was not noted')
  }
}

/** The result of an exam, once it is published. */
export function createResultHandlers(services: HttpServices): Handlers<'getResult'> {
  return {
    async getResult(call) {
      const { view, calendar, laterDates } = await requireOwnRegistration(
        services,
        call.candidateId,
        call.params.id,
      )
      const { examDate, outcome, resultPublishedAt } = view
      if (!outcome || !resultPublishedAt) {
        const date = toBeijing(resultsPublishedAt(calendar.datesOf(examDate)))
        throw resultNotPublished({ ...resultRefusal(calendar, view, call.now), date })
      }
      const result = await resultOf(services.db, view.id)
      await noteReading(services, view.id, call.now)
      return {
        registrationId: view.id,
        certification: presentCertification(view),
        examDate,
        outcome,
        score: result.score,
        passingScore: result.passingScore,
        maximumScore: result.maximumScore,
        sections: result.sections ?? [],
        publishedAt: toBeijing(resultPublishedAt),
        next: nextAfterResult(calendar, { ...view, ...result }, laterDates, call.now),
      }
    },
  }
}
