import { networkOf } from '../lib/network'
import type { Sealer } from '../lib/sealing'
import { rateLimited } from '../problems/general'
import { Problem } from '../problems/problem'
import type { Db } from '../repositories/database'
import { type RateLimit, type RateLimiter, rateLimiter } from '../repositories/rate-limits'

const LIMITS = {
  /** Sign-ins from one address. */
  signIn: { tries: 60, seconds: 60 },
  /** Sessions renewed from one address: a phone does so every two hours, but many share an address. */
  refresh: { tries: 120, seconds: 60 },
  /** Confirmation codes asked for by one candidate. */
  emailCode: { tries: 10, seconds: 600 },
  /** Mails with an entrance, of an exam or the trial, asked for by one candidate. */
  entranceMail: { tries: 5, seconds: 300 },
  /** Coupon codes tried by one candidate, by checking and by ordering. */
  coupon: { tries: 20, seconds: 200 },
  /** Certificates looked up from one address, in the app and on the web page together. */
  certificateLookup: { tries: 30, seconds: 60 },
  /** Short codes tried from one address. */
  entrance: { tries: 30, seconds: 60 },
  /** Calendar files asked for from one address. */
  calendarFile: { tries: 30, seconds: 60 },
  /** Writes of one candidate that were refused. */
  refusedWrite: { tries: 60, seconds: 600 },
  /** Links made by one candidate. */
  share: { tries: 30, seconds: 3600 },
  /** What WeChat fetches for one session: a cold start each, and every twelve hours. */
  prefetch: { tries: 60, seconds: 600 },
  /** Copies of their data asked for by one candidate. */
  dataExport: { tries: 10, seconds: 3600 },
  /** Wrong tokens of an operator and wrong signatures of callbacks from one address. */
  forgery: { tries: 30, seconds: 600 },
} satisfies Record<string, RateLimit>

/** One limiter for every place where guessing or flooding matters. */
export type RateLimits = Record<keyof typeof LIMITS, RateLimiter>

/** The limiters; `factor` multiplies what is allowed. Addresses of one network count as one caller, see `networkOf`. */
export function createRateLimits(db: Db, sealer: Sealer, factor: number): RateLimits {
  const limiter = (name: keyof typeof LIMITS) => {
    const { tries, seconds } = LIMITS[name]
    const allowed = { tries: Math.max(1, Math.floor(tries * factor)), seconds }
    // A candidate's id is no address and stands for itself.
    const keyOf = (caller: string) => sealer.fingerprint(networkOf(caller), `rate-limit ${name}`)
    return rateLimiter(db, name, allowed, keyOf)
  }
  return {
    signIn: limiter('signIn'),
    refresh: limiter('refresh'),
    emailCode: limiter('emailCode'),
    entranceMail: limiter('entranceMail'),
    coupon: limiter('coupon'),
    certificateLookup: limiter('certificateLookup'),
    entrance: limiter('entrance'),
    calendarFile: limiter('calendarFile'),
    refusedWrite: limiter('refusedWrite'),
    share: limiter('share'),
    prefetch: limiter('prefetch'),
    dataExport: limiter('dataExport'),
    forgery: limiter('forgery'),
  }
}

/** Takes one try of a caller. Throws the 429 problem, with the seconds to wait, when there is none left. */
export async function takeTry(limiter: RateLimiter, caller: string): Promise<void> {
  const wait = await limiter.take(caller)
  if (wait > 0) throw rateLimited(wait)
}

const FORGED: readonly string[] = ['operator-only', 'signature-invalid']

/**
 * Does what a token or a signature lets somebody do. Only a wrong one counts: after too many from one address it gets
 * the 429 problem, while whoever has the right one is never stopped.
 */
export async function countForgeries<T>(
  limiter: RateLimiter,
  caller: string,
  work: () => T,
): Promise<Awaited<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && FORGED.includes(error.code)) await takeTry(limiter, caller)
    throw error
  }
}

/** So many callers are remembered before those whose time is over are forgotten. */
const REMEMBERED = 1_000

/**
 * Stops whoever is refused again and again: each refusal is judged, and kept with its key. Counted are refusals alone, by
 * all processes together, so that nobody else's write costs a statement more; each process remembers whom it stopped.
 */
export class RefusedWrites {
  readonly #until = new Map<string, number>()

  constructor(private readonly limiter: RateLimiter) {}

  /** Runs a caller's write. Throws the 429 problem instead when too many of theirs were refused. */
  async guard<T>(caller: string, write: () => Promise<T>): Promise<T> {
    const waitMs = (this.#until.get(caller) ?? 0) - Date.now()
    if (waitMs > 0) throw rateLimited(Math.ceil(waitMs / 1000))
    try {
      return await write()
    } catch (error) {
      if (isRefusal(error)) await this.#count(caller)
      throw error
    }
  }

  async #count(caller: string): Promise<void> {
    const seconds = await this.limiter.take(caller)
    if (seconds === 0) return
    const now = Date.now()
    if (this.#until.size >= REMEMBERED) {
      for (const [each, until] of this.#until) if (until <= now) this.#until.delete(each)
    }
    this.#until.set(caller, now + seconds * 1000)
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429
}
