import { configure, makeAutoObservable } from 'mobx'
import { AnswerStore } from '../api/answer-store'
import { type Client, createClient } from '../api/client'
import type { Schema } from '../api/contract-types'
import { Intentions } from '../api/intentions'
import type { KeyValueStore } from '../api/key-value-store'
import type { Wait } from '../api/retry'
import { ServerClock } from '../api/server-clock'
import type { Transport } from '../api/transport'
import { forgetFirstPaint } from '../platform/painted-page'
import { requestSubscriptions } from '../platform/subscribe'
import { AccountStore } from './account-store'
import { ChannelsStore } from './channels-store'
import { ComfortStore } from './comfort-store'
import { FetchedAhead } from './fetched-ahead'
import { HomeStore } from './home-store'
import { InboxStore } from './inbox-store'
import { KeptList } from './kept-list'
import { PersonalStorage } from './personal-storage'
import { PrivacyStore } from './privacy-store'
import { PushReport } from './push-report'
import { SessionStore } from './session-store'
import { SubscriptionStore } from './subscription-store'

/** Whether the phone is connected, as the client reports it. */
class NetworkStore {
  connected = true

  constructor() {
    makeAutoObservable(this)
  }

  report(connected: boolean): void {
    this.connected = connected
  }
}

/** What the platform gives; a test hands in its own. */
interface AppParts {
  baseUrl: string
  transport: Transport
  storage: KeyValueStore
  loginCode: () => Promise<string | null>
  setFetchToken: (token: string | null) => void
  wait: Wait
}

/** What every page shares. Stores of one page or domain are made there, from these. */
export interface AppStores {
  api: Client
  clock: ServerClock
  wait: Wait
  intentions: Intentions
  personal: PersonalStorage
  /** Answers kept because of their ETag; nothing of a candidate's own. */
  answers: AnswerStore
  session: SessionStore
  fetched: FetchedAhead
  home: HomeStore
  account: AccountStore
  /** The next exam first. */
  registrations: KeptList<Schema<'RegistrationSummary'>>
  /** The newest first. */
  certificates: KeptList<Schema<'CertificateSummary'>>
  inbox: InboxStore
  channels: ChannelsStore
  subscriptions: SubscriptionStore
  pushes: PushReport
  network: NetworkStore
  comfort: ComfortStore
  privacy: PrivacyStore
}

// State changes in actions alone; a change elsewhere warns where warnings are shown, and fails the unit tests.
configure({ enforceActions: 'always' })

/** Composes the app: the one place where collaborators meet. */
export function createAppStores(parts: AppParts): AppStores {
  const { baseUrl, transport, storage, loginCode, setFetchToken, wait } = parts
  const clock = new ServerClock(Date.now, storage)
  const personal = new PersonalStorage(storage)
  const answers = new AnswerStore(storage)
  const clientParts = { baseUrl, transport, answers, clock, wait }
  const network = new NetworkStore()
  const session = new SessionStore({
    anonymous: createClient(clientParts),
    storage,
    loginCode,
    connected: () => network.connected,
    setFetchToken,
    onEnded: () => forgetCandidate(),
  })
  const api = createClient(clientParts, session)
  const intentions = new Intentions(personal)
  const reading = { api, clock, personal }
  const account = new AccountStore({ ...reading, intentions })
  const registrations = new KeptList(reading, 'registrations', (query) =>
    api.get('/registrations', { query }),
  )
  const certificates = new KeptList(reading, 'certificates', (query) => api.get('/certificates', { query }))
  const inbox = new InboxStore(reading)
  const home = new HomeStore({ ...reading, session, inbox })
  const channels = new ChannelsStore(reading)
  const subscriptions = new SubscriptionStore({
    api,
    intentions,
    storage: personal,
    channels,
    requestSubscriptions,
  })

  function forgetCandidate() {
    account.clear()
    registrations.clear()
    certificates.clear()
    inbox.clear()
    channels.clear()
    subscriptions.clear()
    personal.clear()
    home.forget()
    forgetFirstPaint()
  }

  return {
    api,
    clock,
    wait,
    intentions,
    personal,
    answers,
    session,
    fetched: new FetchedAhead(session, personal, clock),
    home,
    account,
    registrations,
    certificates,
    inbox,
    channels,
    subscriptions,
    pushes: new PushReport({ inbox, personal }),
    network,
    comfort: new ComfortStore(api, storage),
    privacy: new PrivacyStore(),
  }
}
