import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'

type Schemas = components['schemas']

/** An answer of the backend; `T` is what the contract says of the body. */
export interface ApiAnswer<T> {
  status: number
  headers: Headers
  body: T
}

/** How a write is sent. */
export interface SendOptions {
  /** Idempotency-Key; a new one unless given. */
  key?: string
  headers?: Record<string, string>
}

/** A plain client over real HTTP, as one candidate or as a visitor. */
export class Api {
  constructor(
    readonly url: string,
    readonly accessToken?: string,
  ) {}

  as(accessToken: string): Api {
    return new Api(this.url, accessToken)
  }

  get<T = Schemas['Problem']>(path: string): Promise<ApiAnswer<T>> {
    return this.send<T>('GET', path)
  }

  post<T = Schemas['Problem']>(path: string, body?: unknown, options?: SendOptions): Promise<ApiAnswer<T>> {
    return this.send<T>('POST', path, body, options)
  }

  async send<T = Schemas['Problem']>(
    method: string,
    path: string,
    body?: unknown,
    { key = newKey(), headers = {} }: SendOptions = {},
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { 'Idempotency-Key': key }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.accessToken ? { Authorization: `Bearer ${this.accessToken}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    // The test names the body it expects and looks at it; JSON has no type of its own.
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T }
  }
}

/** A fresh idempotency key. */
export function newKey(): string {
  return randomUUID().replaceAll('-', '')
}
