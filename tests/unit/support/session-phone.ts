import { AnswerStore } from '../../../src/api/answer-store'
import { type Client, createClient } from '../../../src/api/client'
import { ServerClock } from '../../../src/api/server-clock'
import { SessionStore } from '../../../src/stores/session-store'
import { nodeTransport } from '../../support/node-transport'
import { problem, type Reaction, type Received, type ScriptedBackend } from '../../support/scripted-backend'
import { MemoryStorage } from './memory-storage'

export const ME = { displayName: '李*' }
export const session = (name: string, candidateId?: string): Reaction => ({
  status: 200,
  body: {
    candidateId,
    accessToken: `access-${name}`,
    refreshToken: `refresh-${name}`,
    expiresAt: '2020-07-20T12:00:00+08:00',
  },
})

/** An order that somebody wishes for. */
export const WISH = {
  certificationCode: 'tca-architect',
  sittingId: 'tca-architect-2020-07',
  priceFen: 60000,
  rulesVersion: '2020-01',
}

export interface Phone {
  api: Client
  store: SessionStore
  storage: MemoryStorage
  ended: jest.Mock
}

/** A phone on which somebody is signed in whose access token has ended. */
export function phoneAt(
  { url }: ScriptedBackend,
  loginCode: () => Promise<string | null> = async () => 'wx-code',
  connected = true,
  storage = new MemoryStorage(),
): Phone {
  if (!storage.get('session'))
    storage.set('session', { accessToken: 'access-old', refreshToken: 'refresh-old' })
  const parts = {
    baseUrl: url,
    transport: nodeTransport,
    answers: new AnswerStore(storage),
    clock: new ServerClock(),
    wait: async () => {},
  }
  const ended = jest.fn()
  const store = new SessionStore({
    anonymous: createClient(parts),
    storage,
    loginCode,
    connected: () => connected,
    setFetchToken: () => {},
    onEnded: ended,
  })
  return { api: createClient(parts, store), store, storage, ended }
}

export const isNew = ({ headers }: Received) => headers.authorization === 'Bearer access-new'
export const reads = (request: Received): Reaction =>
  isNew(request) ? { status: 200, body: ME } : problem(401, 'session-expired')
