/** An instant worth jumping to. */
export interface Waypoint {
  label: string
  at: string
}

/** An exam that the clock can be moved along; without a registration the next sitting. */
export interface Course {
  registrationId: string | null
  name: string
  examDate: string
  waypoints: Waypoint[]
}

/** The demo clock, as far as the panel shows it. Instants are RFC 3339. */
export interface DemoState {
  now: string
  moved: boolean
  outcome: string
  courses: Course[]
}

/** A message that the backend's stand-ins would have sent. */
export interface SentMessage {
  id: string
  /** Null for a mail that carries no notice. */
  noticeId: string | null
  channel: string
  title: string
  text: string
  /** A mail's page; null on other channels. */
  html: string | null
  /** Page of the mini-program with its parameters. */
  link: string | null
  sentAt: string
}

/** What proves who is signed in. */
export interface DemoSession {
  accessToken: string
  refreshToken: string
  prefetchToken?: string
}

/** No backend has answered: neither it nor what hands requests on to it need be running. */
export class Unreachable extends Error {}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const request = fetch(`/v1/demo${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const response = await request.catch(() => null)
  if (!response || response.headers.has('x-backend-unreachable')) throw new Unreachable('后端没有响应')
  if (!response.ok) throw new Error(`后端回答 ${response.status}`)
  // The contract says what each path answers; the panel reads only the fields above.
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** The backend's demo endpoints; each rejects with a sentence for the panel. */
export const demoApi = {
  state: () => call<DemoState>('GET', '/state'),
  /** Null returns to the real time. */
  setClock: (now: string | null) => call<DemoState>('PUT', '/clock', { now }),
  setOutcome: (outcome: string) => call<DemoState>('PUT', '/outcome', { outcome }),
  outbox: () => call<{ items: SentMessage[] }>('GET', '/outbox'),
  signIn: () => call<DemoSession>('POST', '/session'),
  reset: () => call<void>('POST', '/reset'),
}
