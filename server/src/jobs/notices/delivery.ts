import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Receiver } from '../../domain/notices/channels'
import { type NoticeChannel, noticeChannels } from '../../domain/notices/kinds'
import { MAIL_CONNECTIONS } from '../../gateways/mail/smtp'
import { inLanes } from '../../lib/lanes'
import { dateOf } from '../../lib/time'
import { hotlineOn } from '../../repositories/catalogue'
import {
  channelsWithWork,
  selectTaken,
  type TakenDelivery,
  type TakenNotice,
  takeOwed,
} from '../../repositories/notices/deliveries'
import { noticeReceivers } from '../../repositories/notices/receivers'
import type { Needs } from '../../use-cases/services'
import { handOver, type Letterhead, type Outcome } from './hand-over'
import { type Recording, record } from './record'

const LOOK_EVERY_MS = 2_000
/** Deliveries taken at once; what is read of them is in memory until they are sent. */
const BATCH = 500
/** Sends of a channel that run at the same time and are recorded together: what a crash may double. */
export const AT_ONCE = 50
/** How many of them run side by side: a mail that waited for a free connection would begin after its time. */
const LANES: Record<NoticeChannel, number> = {
  sms: AT_ONCE,
  email: MAIL_CONNECTIONS,
  officialAccount: AT_ONCE,
  subscription: AT_ONCE,
}
/** With the usual thirty seconds and their doubling, the last try is two to four hours after the first. */
export const TRIES = 9

/** What sending notices takes. */
type Sending = Needs<'db' | 'sealer' | 'gateways' | 'config' | 'log' | 'clock' | 'publicUrl'>

const NOT_OPENED: Outcome = {
  kind: 'failed',
  forGood: false,
  error: 'the sealed data of the candidate do not open',
}

interface Batch {
  notices: Map<string, TakenNotice>
  receivers: Map<string, Receiver>
  /** Candidates whose sealed data do not open. */
  unopened: Set<string>
}

async function load({ db, sealer, gateways }: Sending, taken: readonly TakenDelivery[]): Promise<Batch> {
  const notices = await selectTaken(
    db,
    taken.map(({ noticeId }) => noticeId),
  )
  const candidates = [...new Set(notices.map(({ candidateId }) => candidateId))]
  const unopened = new Set<string>()
  return {
    notices: new Map(notices.map((notice) => [notice.id, notice])),
    receivers: await noticeReceivers(db, sealer, candidates, { off: gateways.channelsOff, unopened }),
    unopened,
  }
}

/** What every mail of a batch bears beside its own words. */
async function letterheadAt({ db, publicUrl }: Sending, now: Date): Promise<Letterhead> {
  return { entrance: `${publicUrl()}/e`, hotline: (await hotlineOn(db, dateOf(now))) ?? null }
}

/** Sends what is owed: by itself once it was started, and whenever it is told to. */
export class NoticeDelivery {
  #woken = new AbortController()
  #stopping = false
  #loop: Promise<void> = Promise.resolve()
  /** The last run of each channel; the next waits for it. */
  readonly #runs = new Map<NoticeChannel, Promise<void>>()

  constructor(private readonly services: Sending) {}

  /** Looks for work every two seconds from now on. */
  start(): void {
    this.#loop = this.#look()
  }

  /** Something may be owed: looks at once instead of soon. */
  wake(): void {
    this.#woken.abort()
  }

  /** Sends everything that can be sent now, before it returns; `now` is the time that candidates are shown. */
  async drain(now: Date): Promise<void> {
    const channels = await channelsWithWork(this.services.db, noticeChannels)
    await Promise.all(channels.map((channel) => this.#run(channel, () => now)))
  }

  /** Finishes the sends that run and leaves the rest to the next start. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.wake()
    await this.#loop
    await Promise.allSettled(this.#runs.values())
  }

  /** Runs a channel after whatever runs on it now, so that no two batches of it are in flight in one process. */
  #run(channel: NoticeChannel, now: () => Date): Promise<void> {
    const before = this.#runs.get(channel) ?? Promise.resolve()
    const run = before
      .catch(() => undefined)
      .then(async () => {
        while (!this.#stopping && (await this.#sendBatch(channel, now)) > 0);
      })
      .finally(() => {
        if (this.#runs.get(channel) === run) this.#runs.delete(channel)
      })
    this.#runs.set(channel, run)
    return run
  }

  async #look(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = new AbortController()
      await this.#lookOnce().catch(this.#complain)
      await pause(LOOK_EVERY_MS, undefined, { signal: this.#woken.signal }).catch(() => undefined)
    }
  }

  async #lookOnce(): Promise<void> {
    const { db, clock } = this.services
    for (const channel of await channelsWithWork(db, noticeChannels)) {
      if (!this.#runs.has(channel)) this.#run(channel, () => clock.now()).catch(this.#complain)
    }
  }

  /**
   * Takes the next deliveries of a channel, sends them and answers how many there were. No send begins once half the
   * lease has gone, so that none still runs when another process takes the delivery over; what is left is given back.
   */
  async #sendBatch(channel: NoticeChannel, now: () => Date): Promise<number> {
    const { db, config } = this.services
    const beginBy = performance.now() + config.notices.leaseSeconds * 500
    const recording: Recording = {
      ...config.notices,
      channel,
      claim: randomUUID(),
      limit: BATCH,
      tries: TRIES,
    }
    const taken = await takeOwed(db, recording)
    if (taken.length === 0) return 0
    const { notices, receivers, unopened } = await load(this.services, taken)
    const letterhead = channel === 'email' ? await letterheadAt(this.services, now()) : null
    const isLate = () => this.#stopping || performance.now() > beginBy
    const outcomeOf = async ({ noticeId }: TakenDelivery): Promise<Outcome> => {
      if (isLate()) return { kind: 'returned' }
      const notice = notices.get(noticeId)
      if (notice && unopened.has(notice.candidateId)) return NOT_OPENED
      const receiver = notice && receivers.get(notice.candidateId)
      return notice && receiver
        ? handOver(this.services, channel, notice, receiver, letterhead, now())
        : { kind: 'returned' }
    }
    for (let start = 0; start < taken.length; start += AT_ONCE) {
      const late = isLate()
      const some = late ? taken.slice(start) : taken.slice(start, start + AT_ONCE)
      const finished = await inLanes(some, LANES[channel], async (delivery) => ({
        delivery,
        outcome: await outcomeOf(delivery),
      }))
      await record(this.services, recording, finished, now())
      if (late) break
    }
    return taken.length
  }

  /** The next look tries again; what was taken is owed again when its lease has ended. */
  readonly #complain = (error: unknown) => {
    this.services.log.error({ err: error }, 'notices could not be sent')
  }
}
