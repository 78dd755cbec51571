import { type NoticeChannel, topicOf } from './kinds'
import { type Receiver, reachOf } from './reach'

/** Between two tests of one channel. */
const PAUSE_MS = 60_000
/** Tests of one channel within a day. */
const PER_DAY = 5
const DAY_MS = 86_400_000

/** How far back tests count. */
export function testsCountFrom(now: Date): Date {
  return new Date(now.getTime() - DAY_MS)
}

/**
 * When a channel may be tested again, null when at once. `tests` are the instants of its tests, in any order. One in
 * the future was made before a demo clock was moved back and makes nobody wait.
 */
export function testAllowedAt(tests: readonly Date[], now: Date): Date | null {
  const past = tests.map(Number).filter((at) => at <= now.getTime() && at > testsCountFrom(now).getTime())
  past.sort((one, other) => other - one)
  const afterPause = (past[0] ?? Number.NEGATIVE_INFINITY) + PAUSE_MS
  const afterDay = (past[PER_DAY - 1] ?? Number.NEGATIVE_INFINITY) + DAY_MS
  const allowed = Math.max(afterPause, afterDay)
  return allowed > now.getTime() ? new Date(allowed) : null
}

/** Why a test would reach nobody, in the candidate's words; null when it can be sent. */
export function testRefusal(receiver: Receiver, channel: NoticeChannel): string | null {
  const reach = reachOf(receiver, channel, topicOf('channelTest'))
  return 'skip' in reach ? reach.skip : null
}
