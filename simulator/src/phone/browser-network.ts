import { ApiFailure } from './api-failure'
import type { Settings } from './settings'
import type { Network, Received, SentRequest } from './wx/engine'

/** Milliseconds that the slow network adds to every request. */
const SLOW_BY_MS = 2500

/** Set by the simulator's server when the backend does not answer at all. */
const UNREACHABLE_HEADER = 'x-backend-unreachable'

const refused = () =>
  new ApiFailure('errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED', {
    errno: 600001,
  })
/** Some clients say nothing after the word; the blank stays. */
const disconnected = () => ({ errMsg: 'request:fail ', errno: 600001 })

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/** Carries requests by fetch to the simulator's own origin, which hands them to the backend, as the panel's network. */
export class BrowserNetwork implements Network {
  constructor(private readonly settings: Settings) {}

  get type() {
    return this.settings.networkType
  }

  async send({ method, path, header, body }: SentRequest, signal: AbortSignal): Promise<Received> {
    const { network } = this.settings
    if (network === 'offline') throw disconnected()
    if (network === 'down') throw refused()
    if (network === 'slow') await pause(SLOW_BY_MS, signal)
    try {
      const answer = await fetch(path, { method, headers: header, body, signal, cache: 'no-store' })
      if (answer.headers.has(UNREACHABLE_HEADER)) throw refused()
      return { status: answer.status, header: Object.fromEntries(answer.headers), text: await answer.text() }
    } catch (cause) {
      // fetch says only TypeError when the connection breaks.
      throw cause instanceof TypeError ? disconnected() : cause
    }
  }
}
