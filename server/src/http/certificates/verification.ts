import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { components } from '../../../../contract/schema'
import { displayDay } from '../../domain/display'
import { toBeijing } from '../../lib/time'
import {
  type FoundCertificate,
  findByCode,
  findByNumberAndName,
} from '../../use-cases/certificates/certificates'
import type { HttpServices } from '../services'
import { presentPublic } from './certificates'

type PublicCertificate = components['schemas']['PublicCertificate']

/** What the page has to say. */
type Verification =
  | { kind: 'form' }
  | { kind: 'found'; certificate: PublicCertificate }
  | { kind: 'shareEnded' }
  | { kind: 'unknown' }
  | { kind: 'limited'; waitSeconds: number }

const STYLE = `:root{color-scheme:light dark;--ink:#1d2433;--soft:#5a6478;--line:#cfd5df;--paper:#fff;--accent:#1f5fd6;--good:#0a6b3d;--warn:#8a5300;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#a3adbf;--line:#3d4656;--paper:#151a23;--accent:#8fb4ff;--good:#6fd69b;--warn:#f0b95c;--bad:#ff9d94}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:36rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 .5rem}h2{font-size:1.125rem;margin:2.5rem 0 .75rem}
.valid h1{color:var(--good)}.expired h1{color:var(--warn)}.revoked h1{color:var(--bad)}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.5rem;border-top:1px solid var(--line);padding-top:1.5rem;margin:1.5rem 0}
dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}.note{color:var(--soft)}
label{display:block;margin:0 0 1rem}input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--soft);border-radius:.5rem}
button{min-height:2.75rem;padding:.5rem 1.5rem;font:inherit;font-weight:600;color:var(--accent);background:transparent;border:2px solid var(--accent);border-radius:.5rem}
input:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`

const LEVELS: Record<PublicCertificate['level'], string> = {
  foundation: '基础',
  associate: '工程师',
  professional: '高级工程师',
  expert: '专家工程师',
  specialty: '专项',
}

const WORDS_OF_STATUS: Record<PublicCertificate['status'], { title: string; detail: string }> = {
  valid: { title: '证书有效', detail: '该证书在有效期内。' },
  expired: { title: '证书已过期', detail: '该证书真实，但已过有效期。' },
  revoked: { title: '证书已被撤销', detail: '该证书已被考试机构撤销，不再有效。' },
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const day = (date: string) => `<time datetime="${date}">${date.slice(0, 4)}年${displayDay(date)}</time>`

function foundHtml(certificate: PublicCertificate): string {
  const { number, status, certificationName, currentName, level, issuedOn, expiresOn } = certificate
  const rows = [
    ['证书编号', escapeHtml(number)],
    ['持证人', escapeHtml(certificate.holderMasked)],
    ['认证科目', escapeHtml(certificationName)],
    ...(currentName ? [['现用名称', escapeHtml(currentName)]] : []),
    ['级别', LEVELS[level]],
    ['颁发日期', day(issuedOn)],
    ['有效期至', day(expiresOn)],
  ]
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('')
  const { title, detail } = WORDS_OF_STATUS[status]
  return `<section class="${status}"><h1>${title}</h1><p>${detail}</p><dl>${list}</dl>
<p class="note">查询结果以本页显示的时间为准；持证人姓名已隐去部分文字。</p></section>`
}

const message = (title: string, detail: string) => `<h1>${title}</h1><p>${detail}</p>`

function contentOf(verification: Verification): string {
  switch (verification.kind) {
    case 'found':
      return foundHtml(verification.certificate)
    case 'shareEnded':
      return message('分享已结束', '该分享链接已到期或被持证人停用。如需核验，请向持证人索取新的链接。')
    case 'unknown':
      return message('没有查到证书', '请核对证书编号与姓名后再试；编号与姓名须与证书一致。')
    case 'limited':
      return message('尝试次数过多', `请在 ${verification.waitSeconds} 秒后再试。`)
    case 'form':
      return message('证书查询', '输入证书编号和持证人姓名，核验证书是否有效。')
  }
}

const FORM = `<form method="post" action="/v"><label>证书编号
<input name="number" required minlength="4" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="CA2007-4F8Q-X9TZ"></label>
<label>持证人姓名<input name="holderName" required maxlength="60" autocomplete="off"></label>
<button type="submit">查询</button></form>`

/** The page of a verification, complete without script; `at` is the instant it was judged at, as text. */
function verificationPage(verification: Verification, at: string): string {
  const title = /<h1>([^<]+)/.exec(contentOf(verification))?.[1] ?? ''
  const heading = verification.kind === 'form' ? '' : '<h2>按编号和姓名查询</h2>'
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · 证书查询</title><style>${STYLE}</style></head>
<body><main>${contentOf(verification)}${heading}${FORM}<p class="note">北京时间 ${at}</p></main></body></html>`
}

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
      const number = (form.get('number') ?? '').slice(0, NUMBER_SIGNS)
      const holderName = (form.get('holderName') ?? '').slice(0, NAME_SIGNS)
      const found = await findByNumberAndName(services, number, holderName)
      return send(request, reply, judged(found, request.instant))
    })

    scope.get<{ Params: { code: string } }>('/v/:code', async (request, reply) => {
      const refusal = await limited(request)
      if (refusal) return send(request, reply, refusal)
      const { code } = request.params
      const found = /^[A-Za-z0-9]{16,32}$/.test(code)
        ? await findByCode(services, code, request.instant)
        : undefined
      return send(request, reply, judged(found, request.instant))
    })
  })
}
