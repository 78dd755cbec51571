import { request } from 'node:http'
import { ApiFailure } from '../../../simulator/src/phone/api-failure'
import type { Network, Received, SentRequest } from '../../../simulator/src/phone/wx/engine'
import type { Transport } from '../../../src/api/transport'

/** Sends a request to the backend at `origin`; throws the client's words where no answer comes. */
export function sendTo(
  origin: string,
  { method, path, header, body }: SentRequest,
  signal?: AbortSignal,
): Promise<Received> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, origin),
      { method, headers: { ...header, ...length }, agent: false },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => {
          const received = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
          resolve({ status: answer.statusCode ?? 0, header: Object.fromEntries(received), text })
        })
      },
    )
    sent.on('error', ({ message }) => reject(new ApiFailure(message)))
    signal?.addEventListener('abort', () => sent.destroy())
    sent.end(body)
  })
}

/** Sends a client's requests as the phone does: the page tests' browser world has no network of its own. */
export const phoneTransport: Transport = async ({ method, url, headers, body }) => {
  const { origin, pathname, search } = new URL(url)
  const answer = await sendTo(origin, { method, path: pathname + search, header: headers, body })
  return { status: answer.status, headers: answer.header, body: answer.text && JSON.parse(answer.text) }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** The phone's network: it carries requests to the backend, holds them, or is not there. */
export class PhoneNetwork implements Network {
  readonly sent: SentRequest[] = []
  private connected = true
  private gate: Promise<void> | null = null
  private open: () => void = () => undefined
  /** What answers say about when they were given (RFC 3339); null leaves the backend's word. */
  answeredAt: string | null = null

  /** `backend` is the origin that requests really go to; `report` hears of every change. */
  constructor(
    public backend: string,
    private readonly report: (status: { isConnected: boolean; networkType: string }) => void,
  ) {}

  /** From now on answers wait until `release`, so that a test can look at the page before them. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve
    })
  }

  release(): void {
    this.open()
    this.gate = null
  }

  /** Connects or disconnects the phone and tells the app. */
  connect(connected: boolean): void {
    this.connected = connected
    this.report({ isConnected: connected, networkType: this.type })
  }

  /** The paths of the requests so far, without their queries. */
  get paths(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
  }

  get type() {
    return this.connected ? 'wifi' : 'none'
  }

  async send(request: SentRequest, signal: AbortSignal): Promise<Received> {
    this.sent.push(request)
    await Promise.race([this.gate, aborted(signal)])
    if (!this.connected) throw new ApiFailure('errcode:-106 net::ERR_INTERNET_DISCONNECTED')
    const answer = await sendTo(this.backend, request, signal)
    if (this.answeredAt) answer.header['server-time'] = this.answeredAt
    return answer
  }
}
