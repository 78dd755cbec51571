/** One HTTP request, as the client hands it to the platform. */
export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** JSON text, or `undefined` where the request has no body. */
  body: string | undefined
  timeoutMs: number
}

/** One HTTP answer; header names are lower case, the body is parsed JSON or text. */
export interface TransportAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** No answer came back: `offline` when the request failed, `timeout` when it took too long, `noLogin` when WeChat gave no code to ask with. */
export class TransportError extends Error {
  constructor(readonly kind: 'offline' | 'timeout' | 'noLogin') {
    super(kind)
  }
}

/** Sends a request and gives the answer, whatever its status; rejects with a TransportError. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>
