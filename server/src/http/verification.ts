import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toBeijing } from '../lib/time'
import type { Services } from '../services'
import {
  type FoundCertificate,
  findByCode,
  findByNumberAndName,
} from '../use-cases/certificates/find-certificate'
import { presentPublic } from './present-certificate'
import { type Verification, verificationPage } from './verification-page'

const STATUSES: Record<Verification['kind'], number> = {
  form: 200,
  found: 200,
  shareEnded: 410,
  unknown: 404,
  limited: 429,
}

const CONTENT_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const FORM_LIMIT_BYTES = 4096
const NUMBER_SIGNS = 40
const NAME_SIGNS = 60

function send(request: FastifyRequest, reply: FastifyReply, verification: Verification): string {
  if (verification.kind === 'limited') reply.header('retry-after', String(verification.waitSeconds))
  reply.code(STATUSES[verification.kind]).type('text/html; charset=utf-8')
  reply.header('content-security-policy', CONTENT_SECURITY)
  return verificationPage(verification, toBeijing(request.instant).slice(0, 16).replace('T', ' '))
}

function judged(found: FoundCertificate | 'shareEnded' | undefined, now: Date): Verification {
  if (found === 'shareEnded') return { kind: 'shareEnded' }
  if (!found) return { kind: 'unknown' }
  return { kind: 'found', certificate: presentPublic(found.certificate, found.holderName, now) }
}

/**
 * The verification of a certificate as a web page, for whoever is not in WeChat: `GET /v/{code}` from a QR code or a
 * share, `GET /v` with a form, and `POST /v` for what it sends, since a name must not stand in an address. Tries are
 * limited per address together with those of the app.
 */
export async function addVerification(app: FastifyInstance, services: Services): Promise<void> {
  const limited = (request: FastifyRequest): Verification | undefined => {
    const waitSeconds = services.rateLimits.certificateLookup.take(request.ip)
    return waitSeconds > 0 ? { kind: 'limited', waitSeconds } : undefined
  }

  // Forms are read in this scope alone; the operations of the contract stay with JSON.
  await app.register(async (scope) => {
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT_BYTES },
      async (_request: FastifyRequest, text: string) => new URLSearchParams(text),
    )

    scope.get('/v', async (request, reply) => send(request, reply, { kind: 'form' }))

    scope.post<{ Body: unknown }>('/v', async (request, reply) => {
      const refusal = limited(request)
      if (refusal) return send(request, reply, refusal)
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      const number = (form.get('number') ?? '').slice(0, NUMBER_SIGNS)
      const holderName = (form.get('holderName') ?? '').slice(0, NAME_SIGNS)
      const found = await findByNumberAndName(services, number, holderName)
      return send(request, reply, judged(found, request.instant))
    })

    scope.get<{ Params: { code: string } }>('/v/:code', async (request, reply) => {
      const refusal = limited(request)
      if (refusal) return send(request, reply, refusal)
      const { code } = request.params
      const found = /^[A-Za-z0-9]{16,32}$/.test(code)
        ? await findByCode(services, code, request.instant)
        : undefined
      return send(request, reply, judged(found, request.instant))
    })
  })
}
