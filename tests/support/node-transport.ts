import { type Transport, TransportError } from '../../src/api/transport'

/** Sends the client's requests with Node's own network stack, for tests outside a phone. */
export const nodeTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await fetch(url, { method, headers, body, signal })
    const text = await answer.text()
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parsed(text) }
  } catch {
    throw new TransportError(signal.aborted ? 'timeout' : 'offline')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
