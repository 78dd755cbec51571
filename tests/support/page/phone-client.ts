import type { TaroStatic } from '@tarojs/taro'
import type { ApiOptions, Script } from '../../../simulator/src/phone/scripts'
import { ADDRESSES } from '../../../simulator/src/phone/sheets/addresses'
import { Client } from '../../../simulator/src/phone/wx/client'
import { type ClientOptions, conditionsOf } from '../../../simulator/src/phone/wx/conditions'
import type {
  Background,
  Engine,
  Life,
  Pages,
  SubscribeAnswer,
  User,
} from '../../../simulator/src/phone/wx/engine'
import { PhoneNetwork } from './phone-network'
import { PhoneStorage } from './phone-storage'
import { until } from './until'

/** A function of the client that answers later. */
export type ApiName = keyof TaroStatic & string

/** What can be set about the phone that the app runs on. */
export interface Device extends ClientOptions {
  /** Font size setting in px; 16 is normal. */
  fontSizePx?: number
}

/** Agrees to whatever the client asks; a test puts its own answer in the place of one. */
class Agreeable implements User {
  sees(): void {}

  confirms = async (): Promise<boolean> => true

  answersModal = async () => ({ confirm: true, cancel: false, content: null })

  scans = async (): Promise<string | null> => ''

  choosesAddress = async () => ADDRESSES[0] ?? null

  calls = async (): Promise<boolean> => true

  pays: User['pays'] = async () => 'paid'

  /** Stays there: a test brings the app back itself. */
  identifies = (): Promise<string | null> => new Promise(() => undefined)

  changesSettings = async (): Promise<void> => undefined

  async subscribes(templates: string[]) {
    const yes: SubscribeAnswer = 'accept'
    return { answers: Object.fromEntries(templates.map((template) => [template, yes])), keep: false }
  }
}

/** What the app asked the client for, and what comes of it. */
class Calls {
  constructor(private readonly client: Client) {}

  /** From now on a function of the client does this. */
  script(api: ApiName, script: Script): void {
    this.client.scripts.set(api, script)
  }

  /** From now on a function of the client fails with this error text. */
  fail(api: ApiName, errMsg: string): void {
    this.script(api, () => {
      throw { errMsg }
    })
  }

  /** The options of every call of a function so far. */
  of(api: ApiName): ApiOptions[] {
    return this.client.stats.calls.filter((call) => call.api === api).map(({ options }) => options)
  }

  /** Waits for a call and gives the options of the latest one. */
  async latest(api: ApiName): Promise<ApiOptions> {
    return until(`the app calls ${api}`, () => this.of(api).at(-1))
  }
}

/** A client that fetched nothing before the app ran, unless a test says what. */
class NothingFetched implements Background {
  token = ''
  /** By its kind, `pre` or `periodic`. */
  readonly texts: Record<string, string> = {}

  setToken(token: string): void {
    this.token = token
  }

  fetched(type: string) {
    const fetchedData = this.texts[type]
    return fetchedData === undefined ? null : { fetchedData, timeStamp: 0, path: '', query: '', scene: 0 }
  }
}

/** The simulator's client on a phone without a screen: its user agrees, its requests go to a real backend. */
export class PhoneClient extends Client {
  readonly calls = new Calls(this)
  readonly background = new NothingFetched()
  readonly user: Agreeable
  readonly network: PhoneNetwork
  readonly engine: Engine
  /** Whom the backend's stand-in of WeChat takes the phone's owner for. */
  person = `visitor-${process.pid}-${Date.now()}`

  constructor(
    backend: string,
    pages: Pages,
    lifecycle: Life,
    readonly storage = new PhoneStorage(),
    { fontSizePx = 16, ...client }: Device = {},
  ) {
    const user = new Agreeable()
    const memory = new PhoneStorage()
    super(user, memory)
    this.user = user
    this.privacy.agree()
    this.network = new PhoneNetwork(backend, (status) => this.hub.emit('NetworkStatusChange', status))
    const person = () => this.person
    this.engine = {
      conditions: conditionsOf(client),
      user,
      memory,
      stored: storage,
      network: this.network,
      pages,
      lifecycle,
      // Nothing is painted: the picture is tested where it is drawn.
      background: this.background,
      canvases: { create: () => ({ getContext: () => pen() }), picture: () => 'data:image/png,' },
      look: { theme: 'light', fontScale: fontSizePx / 16 },
      get person() {
        return person()
      },
    }
  }
}

/** A context that takes every call; a text measures nothing, and a gradient is one, too. */
function pen(): object {
  const answer = { width: 0, addColorStop: () => undefined }
  return new Proxy({}, { get: () => () => answer, set: () => true })
}
