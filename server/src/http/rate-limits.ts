import { type RateLimit, RateLimiter } from '../lib/rate-limit'

const LIMITS = {
  /** Sign-ins from one address. */
  signIn: { burst: 60, intervalMs: 1_000 },
  /** Confirmation codes asked for by one candidate. */
  emailCode: { burst: 10, intervalMs: 60_000 },
  /** Mails with the exam entrance asked for by one candidate. */
  ticketMail: { burst: 5, intervalMs: 60_000 },
  /** Coupon codes tried by one candidate, by checking and by ordering. */
  coupon: { burst: 20, intervalMs: 10_000 },
  /** Certificates looked up from one address, in the app and on the web page together. */
  certificateLookup: { burst: 30, intervalMs: 2_000 },
  /** Short codes tried from one address. */
  entrance: { burst: 30, intervalMs: 2_000 },
  /** Calendar files asked for from one address. */
  calendarFile: { burst: 30, intervalMs: 2_000 },
} satisfies Record<string, RateLimit>

/** One limiter for every place where guessing or flooding matters. */
export type RateLimits = Record<keyof typeof LIMITS, RateLimiter>

/** The limiters; `factor` multiplies what is allowed. */
export function createRateLimits(factor: number): RateLimits {
  const limiter = ({ burst, intervalMs }: RateLimit) =>
    new RateLimiter({ burst: Math.max(1, burst * factor), intervalMs: intervalMs / factor })
  return {
    signIn: limiter(LIMITS.signIn),
    emailCode: limiter(LIMITS.emailCode),
    ticketMail: limiter(LIMITS.ticketMail),
    coupon: limiter(LIMITS.coupon),
    certificateLookup: limiter(LIMITS.certificateLookup),
    entrance: limiter(LIMITS.entrance),
    calendarFile: limiter(LIMITS.calendarFile),
  }
}
