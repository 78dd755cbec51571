import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Client, TokenSource } from '../api/client'
import type { Schema } from '../api/contract-types'
import { CallFailed, type Failure, isSettled } from '../api/failure'
import type { KeyValueStore } from '../api/key-value-store'

type Tokens = Pick<Schema<'Session'>, 'accessToken' | 'refreshToken' | 'prefetchToken' | 'candidateId'>

const KEY = 'session'
/** Says that the candidate signed out by hand: nobody is signed in silently after that. */
const LEFT = 'signed-out'

/** What the session is made of: a client that sends no token, the storage, and WeChat's login. */
export interface SessionParts {
  anonymous: Client
  storage: KeyValueStore
  loginCode: () => Promise<string | null>
  /** Whether the phone has a network, as far as it says. */
  connected: () => boolean
  /** Gives WeChat the token to fetch with ahead; null for nobody's. */
  setFetchToken: (token: string | null) => void
  /** Called after the session has ended, or became another account's, to forget what belonged to the candidate. */
  onEnded: () => void
}

/** So much of the token that WeChat fetches with names whose an answer is. */
const MARK_LENGTH = 12

/** Who is signed in on this phone, and the tokens that prove it. */
export class SessionStore implements TokenSource {
  /** A silent sign-in on its way; null when none is. */
  pending: Promise<unknown> | null = null
  left = 0
  private tokens: Tokens | null
  private renewal: Promise<string | null> | null = null

  constructor(private readonly parts: SessionParts) {
    this.tokens = tokensFrom(parts.storage.get(KEY))
    makeAutoObservable<this, 'parts' | 'renewal'>(this, {
      parts: false,
      renewal: false,
      pending: observableRef,
    })
  }

  get signedIn(): boolean {
    return this.tokens !== null
  }

  current(): string | null {
    return this.tokens?.accessToken ?? null
  }

  /** What an answer fetched ahead for this session bears; null where nobody is signed in. */
  get mark(): string | null {
    return this.tokens && (this.tokens.prefetchToken ?? '').slice(0, MARK_LENGTH)
  }

  /** Signs in with WeChat. Null is success; otherwise why not. */
  async signIn(): Promise<Failure | null> {
    const code = await this.parts.loginCode()
    if (!code) return { kind: this.parts.connected() ? 'noLogin' : 'offline' }
    const { left } = this
    const result = await this.parts.anonymous.post('/session', { body: { code } })
    if (!result.ok) return result.failure
    // Signed out meanwhile: the answer must not bring the candidate back.
    if (left !== this.left) return { kind: 'signedOut' }
    this.keep(result.value)
    return null
  }

  /**
   * Signs in without being asked, for who comes by a link to a page of their own. Not after a sign-out by hand; when it
   * fails, the page asks to sign in.
   */
  signInSilently(): void {
    if (this.tokens || this.pending || this.parts.storage.get(LEFT)) return
    this.pending = this.signIn().finally(() =>
      runInAction(() => {
        this.pending = null
      }),
    )
  }

  /** Signs out here at once; the backend is told if it can be reached now, else its session ends by itself. */
  async signOut(tellBackend: () => Promise<unknown>): Promise<void> {
    const told = tellBackend()
    this.leave()
    await told
  }

  /** Renews an ended token, silently: by the refresh token, else by a new wx.login. One renewal serves all. */
  renew(endedToken: string | null): Promise<string | null> {
    const current = this.current()
    if (current !== endedToken) return Promise.resolve(current)
    this.renewal ??= this.renewOnce().finally(() => {
      this.renewal = null
    })
    return this.renewal
  }

  /** Forgets the session because the candidate wants so. */
  leave(): void {
    // First, whatever forgetting the rest meets.
    this.parts.storage.set(LEFT, true)
    this.end()
  }

  /** Forgets the session on this phone. */
  end(): void {
    this.left += 1
    this.tokens = null
    this.parts.storage.remove(KEY)
    this.parts.setFetchToken(null)
    this.parts.onEnded()
  }

  private async renewOnce(): Promise<string | null> {
    const ended = this.tokens
    if (!ended) return null
    const { refreshToken } = ended
    const refreshed = await this.parts.anonymous.post('/session/refresh', { body: { refreshToken } })
    if (this.tokens !== ended) return this.current()
    if (refreshed.ok) return this.keep(refreshed.value)
    throwIfUntold(refreshed.failure)
    const failure = await this.signIn()
    if (failure) {
      throwIfUntold(failure)
      if (this.tokens) this.end()
    }
    return this.current()
  }

  /** Another account in place of one that was deleted finds nothing of it here. */
  private keep({ accessToken, refreshToken, prefetchToken, candidateId }: Tokens): string {
    const former = this.tokens?.candidateId
    const other = former && candidateId && candidateId !== former
    if (other) this.left += 1
    this.tokens = { accessToken, refreshToken, prefetchToken, candidateId }
    this.parts.storage.set(KEY, this.tokens)
    this.parts.setFetchToken(prefetchToken ?? null)
    this.parts.storage.remove(LEFT)
    if (other) this.parts.onEnded()
    return accessToken
  }
}

/** Only a refusal of the session ends it: of no answer, or one that is about something else, the call fails as what it is. */
function throwIfUntold(failure: Failure): void {
  const told = isSettled({ ok: false, failure }) || failure.kind === 'signedOut'
  if (!told) throw new CallFailed(failure)
}

function tokensFrom(stored: unknown): Tokens | null {
  if (typeof stored !== 'object' || stored === null) return null
  // Whatever is there, these are texts or are taken for absent.
  const told = stored as Partial<Record<keyof Tokens, unknown>>
  const text = (key: keyof Tokens) => (typeof told[key] === 'string' ? told[key] : undefined)
  const accessToken = text('accessToken')
  const refreshToken = text('refreshToken')
  if (accessToken === undefined || refreshToken === undefined) return null
  return { accessToken, refreshToken, prefetchToken: text('prefetchToken'), candidateId: text('candidateId') }
}
