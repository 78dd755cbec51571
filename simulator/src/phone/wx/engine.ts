import type { Conditions } from './conditions'

/** What the client says of a question that it asks by itself, at the bottom of the screen. */
export interface ConfirmWords {
  heading: string
  title: string
  text: string
  accept: string
  reject: string
}

/** What wx.showModal answers; `content` is what was typed where the dialog has a field. */
export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** What the client answers for one template of a subscription. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** What the user chose for each template, and whether the choice is to be kept. */
export interface SubscribeChoice {
  answers: Record<string, SubscribeAnswer>
  keep: boolean
}

/** Who holds the phone: sees what the client shows, and answers what it asks. */
export interface User {
  /** A toast. */
  sees(words: string): void
  confirms(words: ConfirmWords): Promise<boolean>
  answersModal(options: Record<string, unknown>): Promise<ModalAnswer>
  /** What a scanned code says; null when the scanner is closed. */
  scans(): Promise<string | null>
  /** One of the address book's addresses, as wx.chooseAddress answers it; null when it is closed. */
  choosesAddress(): Promise<BookAddress | null>
  /** Whether to dial. */
  calls(number: string): Promise<boolean>
  subscribes(templates: string[]): Promise<SubscribeChoice>
  /** In the cashier; `killed`: paid, and the app was killed before it heard of it. */
  pays(prepay: string): Promise<'paid' | 'cancelled' | 'failed' | 'killed'>
  /** In the identity provider's mini-program: an authorisation code, or null when cancelled. */
  identifies(): Promise<string | null>
  /** In the client's page of permissions, until it is left. */
  changesSettings(): Promise<void>
}

/** An address of WeChat's own address book. */
export interface BookAddress {
  userName: string
  telNumber: string
  provinceName: string
  cityName: string
  countyName: string
  detailInfo: string
}

/** Lasting texts by key. */
export interface TextStore {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** A request as it leaves the phone; the path has its query. */
export interface SentRequest {
  method: string
  path: string
  header: Record<string, string>
  body: string | undefined
}

/** An answer, its header's names in lower case. */
export interface Received {
  status: number
  header: Record<string, string>
  text: string
}

/** What carries requests to the backend, whatever origin was built into the package. */
export interface Network {
  readonly type: 'none' | '3g' | 'wifi'
  /** Throws an ApiFailure where no answer comes; ends when the signal says so. */
  send(request: SentRequest, signal: AbortSignal): Promise<Received>
}

/** The page stack and what stands around the page on top. */
export interface Pages {
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  navigateBack(delta: number): void
  /** Scrolls to the element, `offset` px below the top; throws an ApiFailure where there is none. */
  scrollTo(selector: string, offset: number): void
  springBack(): void
  /** How many tabs the bar has; 0 while no tab page is on top. */
  readonly tabs: number
  /** Null removes the badge. */
  setBadge(index: number, badge: string | null): void
  hideHomeButton(): void
}

/** The app in front, behind, or gone. */
export interface Life {
  readonly enter: { scene: number }
  readonly shown: boolean
  hide(): void
  /** Options say from where it comes back where that is another mini-program. */
  show(options?: { scene: number; referrerInfo: object }): void
  kill(): void
  error(cause: unknown): void
}

/** What the client fetched before the mini-program ran, as wx.getBackgroundFetchData answers it. */
export interface Fetched {
  fetchedData: string
  timeStamp: number
  path: string
  query: string
  scene: number
}

/** The same, as wx.onBackgroundFetchData tells it when it has come. */
export type FetchedNews = Fetched & { fetchType: string }

/** Data pre-fetch and periodic fetch. */
export interface Background {
  setToken(token: string): void
  /** What has come by now, at this start or an earlier one; null where nothing ever has. */
  fetched(type: string): Fetched | null
}

/** Off-screen 2d canvases. */
export interface Canvases {
  create(width: number, height: number): object
  /** The picture as a data URL. */
  picture(canvas: unknown): string
}

/** What runs the package: a browser, or a test without one. It hands in what only it can do. */
export interface Engine {
  readonly conditions: Conditions
  readonly user: User
  /** What the mini-program stores. */
  readonly stored: TextStore
  /** What the phone itself remembers: permissions given, privacy agreed to. */
  readonly memory: TextStore
  readonly network: Network
  readonly pages: Pages
  readonly lifecycle: Life
  readonly canvases: Canvases
  readonly background: Background
  readonly look: { readonly theme: 'light' | 'dark'; readonly fontScale: number }
  /** The openid of who holds the phone. */
  readonly person: string
}
