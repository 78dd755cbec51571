import type { Sealer } from '../lib/sealing'
import { rateLimited } from '../problems/general'
import type { Db } from '../repositories/database'
import { type RateLimit, type RateLimiter, rateLimiter } from '../repositories/rate-limits'

const LIMITS = {
  /** Sign-ins from one address. */
  signIn: { tries: 60, seconds: 60 },
  /** Confirmation codes asked for by one candidate. */
  emailCode: { tries: 10, seconds: 600 },
  /** Mails with the exam entrance asked for by one candidate. */
  ticketMail: { tries: 5, seconds: 300 },
  /** Coupon codes tried by one candidate, by checking and by ordering. */
  coupon: { tries: 20, seconds: 200 },
  /** Certificates looked up from one address, in the app and on the web page together. */
  certificateLookup: { tries: 30, seconds: 60 },
  /** Short codes tried from one address. */
  entrance: { tries: 30, seconds: 60 },
  /** Calendar files asked for from one address. */
  calendarFile: { tries: 30, seconds: 60 },
} satisfies Record<string, RateLimit>

/** One limiter for every place where guessing or flooding matters. */
export type RateLimits = Record<keyof typeof LIMITS, RateLimiter>

/** The limiters; `factor` multiplies what is allowed. */
export function createRateLimits(db: Db, sealer: Sealer, factor: number): RateLimits {
  const limiter = (name: keyof typeof LIMITS) => {
    const { tries, seconds } = LIMITS[name]
    const allowed = { tries: Math.max(1, Math.floor(tries * factor)), seconds }
    return rateLimiter(db, name, allowed, (caller) => sealer.fingerprint(caller, `rate-limit ${name}`))
  }
  return {
    signIn: limiter('signIn'),
    emailCode: limiter('emailCode'),
    ticketMail: limiter('ticketMail'),
    coupon: limiter('coupon'),
    certificateLookup: limiter('certificateLookup'),
    entrance: limiter('entrance'),
    calendarFile: limiter('calendarFile'),
  }
}

/** Takes one try of a caller. Throws the 429 problem, with the seconds to wait, when there is none left. */
export async function takeTry(limiter: RateLimiter, caller: string): Promise<void> {
  const wait = await limiter.take(caller)
  if (wait > 0) throw rateLimited(wait)
}
