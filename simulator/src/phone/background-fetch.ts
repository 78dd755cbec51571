import type { LaunchOptions } from './app/launch'
import { phoneStorage } from './phone-storage'
import type { Conditions } from './wx/conditions'
import type { Background, Fetched, FetchedNews, Network } from './wx/engine'

/** What would stand in WeChat's console as the address of both kinds. */
const ADDRESS = '/v1/prefetch'
const EVERY_MS = 12 * 3_600_000
/** How often the phone looks at its clock. */
const LOOK_MS = 60_000
const LARGEST_BYTES = 256 * 1024

const TOKEN = 'fetch-token'
const PRE = 'pre'
const PERIODIC = 'periodic'
const FIRST = 'first-used'

/** Where the mini-program opens, as far as WeChat says it with what it fetches. */
type Opening = Pick<Fetched, 'path' | 'query' | 'scene'>

/**
 * Data pre-fetch, beside each cold start, and periodic fetch, every twelve hours by the phone's clock, also while the
 * mini-program is closed. A client without `getBackgroundFetchData` fetches nothing.
 */
export class BackgroundFetch implements Background {
  constructor(
    private readonly appId: string,
    private readonly network: Network,
    private readonly conditions: Conditions,
    /** Hears of whatever has come. */
    private readonly tell: (news: FetchedNews) => void,
  ) {}

  setToken(token: string): void {
    phoneStorage.set(TOKEN, token)
  }

  fetched(type: string): Fetched | null {
    return last(type)
  }

  preFetch({ path, query, scene }: LaunchOptions): void {
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
    const code = `standin-${crypto.randomUUID()}`
    void this.keep(PRE, { path, query: pairs.join('&'), scene }, { code })
  }

  /** Fetches whenever twelve hours are over, as long as this page of the browser is open. */
  watch(): void {
    const look = () => {
      if (Date.now() - since() >= EVERY_MS) void this.keep(PERIODIC, { path: '', query: '', scene: 0 }, {})
    }
    look()
    setInterval(look, LOOK_MS)
  }

  /** Fetches, keeps what came until something newer of its kind comes, and tells of it. */
  private async keep(fetchType: string, opening: Opening, more: Record<string, string>): Promise<void> {
    const fetched = await this.fetch(opening, more)
    if (!fetched) return
    phoneStorage.set(keyOf(fetchType), JSON.stringify(fetched))
    this.tell({ fetchType, ...fetched })
  }

  /** Asks as WeChat does; what fails or is too large counts as not fetched. */
  private async fetch(opening: Opening, more: Record<string, string>): Promise<Fetched | null> {
    if (this.conditions.lacks.includes('getBackgroundFetchData')) return null
    const asked = new URLSearchParams({
      appid: this.appId,
      token: phoneStorage.get(TOKEN) ?? '',
      timestamp: String(Date.now()),
      path: opening.path,
      query: opening.query,
      scene: String(opening.scene),
      ...more,
    })
    const request = { method: 'GET', path: `${ADDRESS}?${asked}`, header: {}, body: undefined }
    try {
      const { status, text } = await this.network.send(request, new AbortController().signal)
      return status === 200 && text.length <= LARGEST_BYTES
        ? { fetchedData: text, timeStamp: Date.now(), ...opening }
        : null
    } catch {
      return null
    }
  }
}

/** From when the twelve hours count: the last fetch, else the first time the phone was used. */
function since(): number {
  const came = last(PERIODIC)?.timeStamp ?? Number(phoneStorage.get(FIRST))
  if (came) return came
  phoneStorage.set(FIRST, String(Date.now()))
  return Date.now()
}

const keyOf = (fetchType: string) => `fetched-${fetchType}`

function last(fetchType: string): Fetched | null {
  const text = phoneStorage.get(keyOf(fetchType))
  // Only `keep` writes it.
  return text === null ? null : (JSON.parse(text) as Fetched)
}
