import { ApiError, type Options } from './calls'
import { type HttpAnswer, sendTo } from './http'

type Listener = (status: { isConnected: boolean; networkType: string }) => void

/** One request that left the app. */
export interface SentRequest {
  method: string
  /** Path and query. */
  path: string
  header: Record<string, string>
}

/** The phone's network: it carries requests to the backend, holds them, or is not there. */
export class PhoneNetwork {
  readonly sent: SentRequest[] = []
  private readonly listeners = new Set<Listener>()
  private connected = true
  private gate: Promise<void> | null = null
  private open: () => void = () => undefined
  /** What answers say about when they were given (RFC 3339); null leaves the backend's word. */
  answeredAt: string | null = null

  /** `backend` is the origin that requests really go to. */
  constructor(public backend: string) {}

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
    for (const listener of this.listeners) listener({ isConnected: connected, networkType: this.type })
  }

  /** The paths of the requests so far, without their queries. */
  get paths(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
  }

  get type(): string {
    return this.connected ? 'wifi' : 'none'
  }

  async carry(options: Options): Promise<HttpAnswer> {
    const url = new URL(String(options.url))
    // Taro's request options always hold a string map.
    const header = (options.header ?? {}) as Record<string, string>
    this.sent.push({ method: String(options.method ?? 'GET'), path: url.pathname + url.search, header })
    await this.gate
    if (!this.connected) throw new ApiError('request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED')
    const answer = await sendTo(this.backend, options)
    if (this.answeredAt) answer.header['server-time'] = this.answeredAt
    return answer
  }

  listen(listener: Listener): void {
    this.listeners.add(listener)
  }

  forget(listener: Listener): void {
    this.listeners.delete(listener)
  }
}
