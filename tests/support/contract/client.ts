import { answerMisfits, type WireAnswer } from './conformity'
import { type Operation, operationOf } from './document'

/** What a request says beyond its operation. */
export interface Asked {
  path?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  /** A value for JSON, or bytes that are sent as they are. */
  body?: unknown
  accessToken?: string
}

let keys = 0

/** The address of an operation with what is asked of it. */
export function urlOf(base: string, operation: Operation, { path = {}, query = {} }: Asked): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = operation.parameters.find((parameter) => parameter.name === name)?.example
    return encodeURIComponent(path[name] ?? String(example))
  })
  const search = new URLSearchParams(query).toString()
  return `${base}/v1${filled}${search && `?${search}`}`
}

/** The body of an operation's request as it is sent. */
export function bodyOf({ bodyType }: Operation, { body }: Asked): string | Blob | undefined {
  if (body === undefined) return undefined
  if (body instanceof Uint8Array) return new Blob([Uint8Array.from(body)])
  return bodyType === 'application/json' ? JSON.stringify(body) : String(body)
}

/** Sends a request of an operation; an idempotency key is added where the contract asks for one. */
export async function send(base: string, operation: Operation, asked: Asked): Promise<WireAnswer> {
  keys += 1
  const keyed = operation.parameters.some(({ name }) => name === 'Idempotency-Key')
  const response = await fetch(urlOf(base, operation, asked), {
    method: operation.method,
    headers: {
      ...(keyed && { 'idempotency-key': `contract-test-key-${keys}` }),
      ...(asked.body !== undefined && { 'content-type': operation.bodyType }),
      ...(asked.accessToken && { authorization: `Bearer ${asked.accessToken}` }),
      ...asked.headers,
    },
    body: bodyOf(operation, asked),
  })
  const text = await response.text()
  const type = response.headers.get('content-type')
  return {
    status: response.status,
    contentType: type,
    body: text === '' ? undefined : type?.includes('json') ? JSON.parse(text) : text,
  }
}

/** Speaks to a server as the contract has it and remembers which operations succeeded. */
export class ContractClient {
  readonly succeeded = new Set<string>()

  constructor(
    readonly base: string,
    public accessToken?: string,
    readonly operatorToken?: string,
  ) {}

  /** Sends a request and answers its body; fails unless the answer is a success that the contract gives. */
  async call<Body>(id: string, asked: Asked = {}): Promise<Body> {
    const operation = operationOf(id)
    const accessToken = operation.security === 'operator' ? this.operatorToken : this.accessToken
    const answer = await send(this.base, operation, { accessToken, ...asked })
    expect({ id, misfits: answerMisfits(operation, answer) }).toEqual({ id, misfits: [] })
    expect({ id, status: answer.status, problem: answer.status < 300 ? null : answer.body }).toMatchObject({
      problem: null,
    })
    this.succeeded.add(id)
    // Just checked against the contract's schema of this operation.
    return answer.body as Body
  }
}
