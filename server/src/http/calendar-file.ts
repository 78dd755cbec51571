import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { writeCalendar } from '../domain/calendar/file'
import { notFound, rateLimited } from '../problems/general'
import { calendarLink, reviseCalendar } from '../repositories/calendar-links'
import { registrationById } from '../repositories/registrations-view'
import type { Services } from '../services'
import { dateRegistrations } from '../use-cases/registrations/dated-registrations'
import { journeyCalendar } from '../use-cases/registrations/journey-calendar'

const FILE = /^([A-Za-z0-9]{16,32})\.ics$/

/** The registration of a link with its events; undefined for a code nobody was given. */
async function eventsOfCode(services: Services, code: string) {
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
export function addCalendarFile(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { file: string } }>('/c/:file', async (request, reply) => {
    const wait = services.rateLimits.calendarFile.take(request.ip)
    if (wait > 0) throw rateLimited(wait)
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
