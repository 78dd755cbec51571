import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { components } from '../../../../contract/schema'
import { LONGEST_NAME, NOT_SHOWN } from '../../domain/certificates'
import { LEVEL_NAMES, withYear } from '../../domain/display'
import { escapeHtml } from '../../lib/look'
import {
  type FoundCertificate,
  findByCode,
  findByNumberAndName,
} from '../../use-cases/certificates/certificates'
import type { HttpServices } from '../services'
import { headCard, type Tone, webPage } from '../web-page'
import { presentPublic } from './lookup'

type PublicCertificate = components['schemas']['PublicCertificate']

/** What the page has to say. */
type Verification =
  | { kind: 'form' }
  | { kind: 'found'; certificate: PublicCertificate }
  | { kind: keyof typeof NOT_SHOWN }
  | { kind: 'limited'; waitSeconds: number }

const WORDS_OF_STATUS: Record<PublicCertificate['status'], { title: string; detail: string; tone: Tone }> = {
  valid: { title: '证书有效', detail: '证书真实，且在有效期内。', tone: 'ok' },
  expired: { title: '证书已过期', detail: '证书真实，但已超过有效期。', tone: 'warning' },
  revoked: { title: '证书已撤销', detail: '证书已被撤销，不再有效。', tone: 'danger' },
}

const day = (date: string) => `<time datetime="${date}">${withYear(date, 'day')}</time>`

function foundHtml(certificate: PublicCertificate): string {
  const { number, status, certificationName, currentName, level, issuedOn, expiresOn } = certificate
  const rows = [
    ['证书编号', escapeHtml(number)],
    ['持证人', escapeHtml(certificate.holderMasked)],
    ['认证', escapeHtml(certificationName)],
    ...(currentName ? [['现用名称', escapeHtml(currentName)]] : []),
    ['级别', LEVEL_NAMES[level]],
    ['颁发日期', day(issuedOn)],
    ['有效期至', day(expiresOn)],
  ]
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')
  const { title, detail, tone } = WORDS_OF_STATUS[status]
  const more = `<dl>${list}</dl><p class="quiet">证书由考试机构颁发；持证人姓名已隐去部分文字。</p>`
  return headCard(title, detail, { tone, more })
}

function headOf(verification: Verification): { title: string; html: string } {
  const words = (title: string, detail: string) => ({ title, html: headCard(title, detail) })
  switch (verification.kind) {
    case 'found':
      return {
        title: WORDS_OF_STATUS[verification.certificate.status].title,
        html: foundHtml(verification.certificate),
      }
    case 'shareEnded':
    case 'codeUnknown':
    case 'unknown':
      return words(NOT_SHOWN[verification.kind].title, NOT_SHOWN[verification.kind].detail)
    case 'limited':
      return words('尝试次数过多', `请在 ${verification.waitSeconds} 秒后再试。`)
    case 'form':
      return words('证书查证', '输入证书编号和持证人姓名，查证证书是否有效。')
  }
}

const FORM = `<form method="post" action="/v"><label>证书编号
<input name="number" required minlength="4" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="CA2007-4F8Q-X9TZ"></label>
<label>持证人姓名<input name="holderName" required maxlength="${LONGEST_NAME * 2}" autocomplete="off"></label>
<button type="submit">查证</button></form>`

/** The page of a verification, complete without script; `at` is when it was judged. */
function verificationPage(verification: Verification, at: Date): string {
  const { title, html } = headOf(verification)
  const heading = verification.kind === 'form' ? '' : '<h2>按编号和姓名查证</h2>'
  const content = `${html}<section class="card">${heading}${FORM}</section><p class="quiet">以北京时间 ${withYear(at, 'minute')} 的状态为准</p>`
  return webPage({ title, content })
}

const STATUSES: Record<Verification['kind'], number> = {
  form: 200,
  found: 200,
  shareEnded: 410,
  codeUnknown: 404,
  unknown: 404,
  limited: 429,
}

const CONTENT_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const FORM_LIMIT_BYTES = 4096

function send(request: FastifyRequest, reply: FastifyReply, verification: Verification): string {
  if (verification.kind === 'limited') reply.header('retry-after', String(verification.waitSeconds))
  reply.code(STATUSES[verification.kind]).type('text/html; charset=utf-8')
  reply.header('content-security-policy', CONTENT_SECURITY)
  return verificationPage(verification, request.instant)
}

function judged(
  found: FoundCertificate | 'shareEnded' | undefined,
  otherwise: keyof typeof NOT_SHOWN,
  now: Date,
): Verification {
  if (found === 'shareEnded') return { kind: 'shareEnded' }
  if (!found) return { kind: otherwise }
  return { kind: 'found', certificate: presentPublic(found.certificate, found.holderName, now) }
}

/**
 * The verification of a certificate as a web page, for whoever is not in WeChat: `GET /v/{code}` from a QR code or a
 * share, `GET /v` with a form, and `POST /v` for what it sends, since a name must not stand in an address. Tries are
 * limited per address together with those of the app.
 */
export async function addVerification(app: FastifyInstance, services: HttpServices): Promise<void> {
  const limited = async (request: FastifyRequest): Promise<Verification | undefined> => {
    const waitSeconds = await services.rateLimits.certificateLookup.take(request.ip)
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
      const refusal = await limited(request)
      if (refusal) return send(request, reply, refusal)
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      const number = form.get('number') ?? ''
      const holderName = form.get('holderName') ?? ''
      const found = await findByNumberAndName(services, number, holderName)
      return send(request, reply, judged(found, 'unknown', request.instant))
    })

    scope.get<{ Params: { code: string } }>('/v/:code', async (request, reply) => {
      const refusal = await limited(request)
      if (refusal) return send(request, reply, refusal)
      const { code } = request.params
      const found = /^[A-Za-z0-9]{16,32}$/.test(code)
        ? await findByCode(services, code, request.instant)
        : undefined
      return send(request, reply, judged(found, 'codeUnknown', request.instant))
    })
  })
}
