import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type CalendarEvent, eventUid, writeCalendar } from '../../domain/calendar/file'
import { newVerificationCode } from '../../lib/ids'
import { toBeijing } from '../../lib/time'
import { notFound } from '../../problems/general'
import { calendarCodeOf, calendarLink, reviseCalendar } from '../../repositories/registrations/registrations'
import { registrationById } from '../../repositories/registrations/view'
import { holdingSignedIn } from '../../use-cases/account/sessions'
import { dateRegistrations, journeyCalendar } from '../../use-cases/registrations'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'
import { requireOwnRegistration } from './registrations'

const FILE = /^([A-Za-z0-9]{16,32})\.ics$/

/** The registration of a link with its events; undefined for a code nobody was given. */
async function eventsOfCode(services: HttpServices, code: string) {
  const link = await calendarLink(services.db, code)
  const view = link && (await registrationById(services.db, link.registrationId))
  const [dated] = view ? await dateRegistrations(services, [view]) : []
  if (!dated) return undefined
  return { registrationId: dated.view.id, events: await journeyCalendar(services, dated) }
}

/**
 * `GET /c/{code}.ics`: a registration's dates as an iCalendar file for whoever was given its address. Nothing in it
 * tells who the candidate is. Tries are limited per address.
 */
export function addCalendarFile(app: FastifyInstance, services: HttpServices): void {
  // The type is said, since the linter takes half a minute to find it.
  app.get<{ Params: { file: string } }>('/c/:file', async (request, reply): Promise<unknown> => {
    await takeTry(services.rateLimits.calendarFile, request.ip)
    const code = FILE.exec(request.params.file)?.[1] ?? ''
    const found = await eventsOfCode(services, code)
    if (!found) throw notFound()
    const { registrationId, events } = found
    const digest = createHash('sha256').update(JSON.stringify(events)).digest('base64url').slice(0, 22)
    const revisedAt = await reviseCalendar(services.db, registrationId, digest, request.instant)
    const etag = `"${digest}-${revisedAt.getTime().toString(36)}"`
    reply.header('etag', etag).header('cache-control', 'no-cache')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    reply.header('content-disposition', 'inline; filename="exam.ics"')
    reply.type('text/calendar; charset=utf-8')
    return writeCalendar(registrationId, events, revisedAt)
  })
}

function present(registrationId: string, event: CalendarEvent) {
  const { kind, title, provisional, startsAt, endsAt, description, location, reminderMinutes } = event
  return {
    id: eventUid(registrationId, kind),
    title,
    provisional,
    startsAt: toBeijing(startsAt),
    endsAt: toBeijing(endsAt),
    description,
    location,
    reminderMinutes,
  }
}

/** A registration's dates for the phone's calendar. */
export function createRegistrationCalendarHandlers(
  services: HttpServices,
): Handlers<'getRegistrationCalendar'> {
  return {
    async getRegistrationCalendar({ candidateId, now, params: { id } }) {
      const dated = await requireOwnRegistration(services, candidateId, id)
      const events = await journeyCalendar(services, dated)
      // A ticket that is out need not be waited for.
      const done = (event: CalendarEvent) =>
        event.cancelled ||
        event.endsAt <= now ||
        (event.kind === 'ticket' && dated.view.ticketPublishedAt !== null)
      const code = await holdingSignedIn(services.db, candidateId, async (trx) => {
        return calendarCodeOf(trx, id, newVerificationCode(), now)
      })
      return {
        fileUrl: `${services.publicUrl()}/c/${code}.ics`,
        events: events.filter((event) => !done(event)).map((event) => present(id, event)),
      }
    },
  }
}
