import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import { systemClock } from '../lib/time'
import { sessionReading } from '../repositories/account/sessions'
import { authenticate, requireOperator } from './authenticate'
import { type Contract, type ContractOperation, METHODS, operationsOf, PREFIX } from './contract'
import { countForgeries, RefusedWrites } from './limits'
import { Call, type Handler, type OperationId } from './operation'
import { createOperations } from './operations'
import { requireBodyType } from './reading'
import type { ReadyAnswers } from './ready-answers'
import type { HttpServices } from './services'
import { StoredAnswer } from './stored-answers'
import { requireReadableTexts } from './texts'

/** What all routes share beside the services. */
interface Shared {
  refusedWrites: RefusedWrites
  ready: ReadyAnswers
  sessions: ReturnType<typeof sessionReading>
}

function routeOf(
  services: HttpServices,
  { refusedWrites, ready, sessions }: Shared,
  operation: ContractOperation,
  handler: Handler<OperationId>,
): RouteOptions {
  const counted = <T>(request: FastifyRequest, work: () => T) =>
    countForgeries(services.rateLimits.forgery, request.ip, work)
  return {
    method: operation.method,
    url: operation.path.slice(PREFIX.length).replace(/\{(\w+)\}/g, ':$1'),
    // Who asks is settled before the body is even read.
    onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
      if (operation.session === 'operator')
        await counted(request, () => requireOperator(services.config.opsToken, request))
      else await authenticate(sessions, request, reply, operation.session)
    },
    preValidation: async (request: FastifyRequest) => {
      requireBodyType(operation.bodyTypes, request)
      if (operation.readsTexts) requireReadableTexts(operation.path, request)
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const handle = () => handler(new Call<OperationId>(request, reply))
      const writer = operation.method === 'GET' ? null : request.candidateId
      const answer = await (writer ? refusedWrites.guard(writer, handle) : counted(request, handle))
      if (reply.sent) return reply
      if (answer instanceof StoredAnswer) {
        ready.keep(request, answer)
        const { status, headers, body } = answer.writtenFor(request.headers)
        return reply.code(status).headers(headers).send(body)
      }
      return reply.code(operation.success).send(answer)
    },
  }
}

type PathItem = Contract['paths'][string]

/** A plain text is sent as it is; the routing library would look for a reader of its type. */
function withoutText(response: unknown): unknown {
  // Written out in the contract, as every success is.
  const { content, ...rest } = response as { content?: Record<string, unknown> }
  return content && 'text/plain' in content ? rest : response
}

/** Problems are written by the error handler alone; the routes need the schemas of successes only. */
function successesOnly(item: PathItem): PathItem {
  const kept = Object.entries(item).map(([name, operation]) => {
    if (!METHODS.some((method) => method === name)) return [name, operation]
    const responses = Object.entries(operation.responses)
      .filter(([status]) => status < '400')
      .map(([status, response]) => [status, withoutText(response)])
    return [name, { ...operation, responses: Object.fromEntries(responses) }]
  })
  return Object.fromEntries(kept)
}

function servedPart(contract: Contract, operations: ContractOperation[]): Contract {
  const paths = Object.entries(contract.paths)
    .filter(([path]) => operations.some((operation) => operation.path === `${PREFIX}${path}`))
    .map(([path, item]) => [path, successesOnly(item)])
  return { ...contract, paths: Object.fromEntries(paths) }
}

/**
 * One route for each operation of the contract, validated and serialised by its schemas; those of the demo only
 * while it runs. Throws when an operation has no handler.
 */
export async function addRoutes(
  app: FastifyInstance,
  services: HttpServices,
  contract: Contract,
  ready: ReadyAnswers,
): Promise<void> {
  const operations = operationsOf(contract).filter(({ demo }) => services.config.demo || !demo)
  const byId = new Map(operations.map((operation) => [operation.id, operation]))
  const handlers: Record<string, unknown> = createOperations(services)
  const missing = [...byId.keys()].filter((id) => !(id in handlers))
  if (missing.length > 0) throw new Error(`operations without a handler: ${missing.join(', ')}`)
  const shared: Shared = {
    ready,
    refusedWrites: new RefusedWrites(services.rateLimits.refusedWrite),
    sessions: sessionReading(services.db, systemClock.now),
  }
  await app.register(openapiGlue, {
    specification: servedPart(contract, operations),
    prefix: PREFIX,
    operationResolver: (id: string) => {
      const operation = byId.get(id)
      if (!operation) throw new Error(`unknown operation ${id}`)
      // Each handler is typed by its own operation; a map of them all can only be typed by the union.
      return routeOf(services, shared, operation, handlers[id] as Handler<OperationId>)
    },
  })
}
