import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { addBrokenRequests, brokenRequestOptions } from './http/broken-requests'
import { addVerification } from './http/certificates/verification'
import { operationsOf, PREFIX, readContract } from './http/contract'
import { addDocs } from './http/docs'
import { addErrorHandling, addRequestContext, addUnknownRoutes } from './http/errors'
import { addEntrance } from './http/exams/entrance'
import { addHealth } from './http/health'
import { acceptCsv, acceptXml, addRequestReading, keepRawBody } from './http/reading'
import { ReadyAnswers } from './http/ready-answers'
import { addCalendarFile } from './http/registrations/calendar-file'
import { addRoutes } from './http/routes'
import type { HttpServices } from './http/services'

const BODY_LIMIT = 64 * 1024

/** The HTTP server over composed services; it does not listen yet. */
export async function buildApp(services: HttpServices): Promise<FastifyInstance> {
  // The narrower type keeps the instance's own type the usual one.
  const loggerInstance: FastifyBaseLogger = services.log
  let requests = 0
  const nextId = () => `req-${(++requests).toString(36)}`
  const app = fastify({
    loggerInstance,
    bodyLimit: BODY_LIMIT,
    trustProxy: services.config.trustProxy ?? false,
    // Answers and durations are logged below, with the route's pattern instead of the address that was asked for.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    genReqId: nextId,
    ...brokenRequestOptions(services.clock, services.config.requestSeconds),
  })
  addRequestContext(app, services.clock)
  addErrorHandling(app)
  addBrokenRequests(app)
  keepRawBody(app)
  acceptCsv(app, [`${PREFIX}/ops/results/import`])
  acceptXml(app, [`${PREFIX}/wechat/official-account`])
  addRequestReading(app)
  app.addHook('onResponse', (request, reply, done) => {
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
    request.log.info({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
    // Whatever a write owed to candidates need not wait for the next look.
    if (request.method !== 'GET') services.notices.wake()
    done()
  })
  const contract = readContract()
  const ready = new ReadyAnswers(app)
  await addRoutes(app, services, contract, ready)
  addHealth(app, services)
  addDocs(app)
  addEntrance(app, services)
  addCalendarFile(app, services)
  await addVerification(app, services)
  const operations = operationsOf(contract).filter(({ demo }) => services.config.demo || !demo)
  addUnknownRoutes(app, operations)
  ready.serve(services, nextId)
  return app
}
