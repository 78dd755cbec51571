import type { FastifyInstance, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { decodeUtf8, isUnreadableInLines } from '../lib/text'
import { invalidRequest, linkBroken } from '../problems/general'
import { Problem } from '../problems/problem'
import { setCompilers } from './compilers'

declare module 'fastify' {
  interface FastifyRequest {
    /** The JSON body exactly as it was sent; a signature covers these bytes. Empty for other requests. */
    rawBody: string
  }
}

const NOT_UTF8 = '请求内容不是 UTF-8 编码'
const NOT_JSON = '请求内容须为 JSON（Content-Type: application/json）'

/** Bytes of a body as text. Throws the 400 problem for any other encoding, of which a guess would keep garbage. */
function requireUtf8(bytes: Uint8Array, next?: string): string {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw invalidRequest(NOT_UTF8, [], next)
  return text
}

/** Keeps the text of every JSON body beside its value. A JSON request without a body has the value undefined. */
export function keepRawBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.decorateRequest('rawBody', '')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const text = decodeUtf8(bytes)
    if (text === undefined) return done(invalidRequest(NOT_UTF8))
    request.rawBody = text
    if (text === '') done(null, undefined)
    else void parse(request, text, done)
  })
}

const CSV_LIMIT_BYTES = 20 * 1024 * 1024
/** Spreadsheets on a Chinese Windows save CSV as GBK unless they are told otherwise. */
const SAVE_AS_UTF8 = '请在表格软件中“另存为 CSV UTF-8（逗号分隔）”后重新导入；没有保留任何内容。'

async function readText(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > CSV_LIMIT_BYTES) {
      throw new Problem(413, 'body-too-large', '请求内容过大', '文件超过 20 MB，请分成几次导入。')
    }
    parts.push(chunk)
  }
  return requireUtf8(Buffer.concat(parts), SAVE_AS_UTF8)
}

/** Takes CSV of at most 20 MB on the given paths alone; everywhere else it is refused by its content type. */
export function acceptCsv(app: FastifyInstance, paths: readonly string[]): void {
  app.addContentTypeParser(
    'text/csv',
    async (request: { routeOptions: { url?: string } }, payload: AsyncIterable<Buffer>) => {
      if (!paths.includes(request.routeOptions.url ?? '')) {
        throw invalidRequest(NOT_JSON)
      }
      const text = await readText(payload)
      return text === '' ? undefined : text
    },
  )
}

/** An event of the official account has a few hundred bytes. */
const XML_LIMIT_BYTES = 16 * 1024

/** Takes small XML on the given paths alone; everywhere else it is refused by its content type. */
export function acceptXml(app: FastifyInstance, paths: readonly string[]): void {
  app.addContentTypeParser<Buffer>(
    'text/xml',
    { parseAs: 'buffer', bodyLimit: XML_LIMIT_BYTES },
    async (request: { routeOptions: { url?: string } }, bytes: Buffer) => {
      if (!paths.includes(request.routeOptions.url ?? '')) {
        throw invalidRequest(NOT_JSON)
      }
      const text = requireUtf8(bytes)
      if (isUnreadableInLines(text)) throw invalidRequest('请求内容含有控制字符')
      return text === '' ? undefined : text
    },
  )
}

/** Refuses a body of another media type than those its operation takes, which its schema would not be held against. */
export function requireBodyType(types: readonly string[], request: FastifyRequest): void {
  if (request.body === undefined || types.length === 0) return
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw invalidRequest(`请求内容须为 ${types.join('、')}（Content-Type）`)
}

const PARTS: Record<string, string> = {
  params: '地址',
  querystring: '查询条件',
  headers: '请求头',
  body: '请求内容',
}

function fieldOf(error: FastifySchemaValidationError): string {
  const missing = error.params.missingProperty ?? error.params.additionalProperty
  const path = error.instancePath.split('/').slice(1)
  return [...path, ...(typeof missing === 'string' ? [missing] : [])].join('.')
}

function reasonOf({ keyword, params }: FastifySchemaValidationError): string {
  switch (keyword) {
    case 'required':
      return '缺失'
    case 'additionalProperties':
      return '不是可用的字段'
    case 'enum':
      return '不在可选范围内'
    case 'minLength':
      return `太短，至少 ${params.limit} 个字符`
    case 'maxLength':
      return `太长，最多 ${params.limit} 个字符`
    case 'minimum':
      return `太小，不能小于 ${params.limit}`
    case 'maximum':
      return `太大，不能大于 ${params.limit}`
    default:
      return '格式不正确'
  }
}

/** The problem for what the contract's schema refuses: names the field in Chinese words a person can act on. */
export function validationProblem(
  errors: FastifySchemaValidationError[],
  context: string | undefined,
): Problem {
  const first = errors[0]
  const part = PARTS[context ?? ''] ?? '请求'
  if (!first) return invalidRequest(`${part}格式不正确`)
  const fields = [...new Set(errors.map(fieldOf).filter(Boolean))]
  if (context === 'params' && first.keyword === 'pattern') return linkBroken(fields)
  if (first.keyword === 'type' && fields.length === 0) return invalidRequest(`${part}应为 JSON 对象`)
  return invalidRequest(`${part}中的 ${fields[0] ?? '字段'} ${reasonOf(first)}`, fields)
}

/** Reads requests by the contract's schemas. A request without the body its operation takes, and a body that is no JSON, is refused. */
export function addRequestReading(app: FastifyInstance): void {
  setCompilers(app)
  // JSON is the only language of the contract; any other body is refused by its content type.
  app.removeContentTypeParser('text/plain')
  app.addHook('preValidation', (request, _, done) => {
    // Schemas are chosen by content type, so that without any body none would be checked.
    const missing = request.body === undefined && request.routeOptions.schema?.body
    done(missing ? invalidRequest('请求内容为空') : undefined)
  })
}
