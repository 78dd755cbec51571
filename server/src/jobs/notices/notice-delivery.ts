import { setTimeout as pause } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { type NoticeChannel, noticeChannels } from '../../domain/notices/kinds'
import { anythingOpen } from '../../repositories/notice-deliveries'
import { channelsWithWork } from '../../repositories/notice-pending'
import type { Services } from '../../use-cases/services'
import { workChannel } from './channel-worker'
import { takeBackLost } from './dead-letters'
import { openQuietBoss, prepareQueues, queueOf } from './queues'

const LOOK_EVERY_MS = 2_000
const TAKE_BACK_EVERY_MS = 30_000

/** Sends what is owed: by itself once it was started, and whenever it is told to. */
export class NoticeDelivery {
  #boss: Promise<PgBoss> | null = null
  #woken = new AbortController()
  #stopping = false
  #loop: Promise<void> = Promise.resolve()
  /** The last run of each channel; the next waits for it. */
  readonly #runs = new Map<NoticeChannel, Promise<void>>()

  constructor(private readonly services: () => Services) {}

  /** Looks for work every two seconds from now on, with a started `boss`. */
  async start(boss: PgBoss): Promise<void> {
    await prepareQueues(boss, this.services().config.notices)
    this.#boss = Promise.resolve(boss)
    this.#loop = this.#look(boss)
  }

  /** Something may be owed: looks at once instead of soon. */
  wake(): void {
    this.#woken.abort()
  }

  /** Sends everything that can be sent now, before it returns; `now` is the time that candidates are shown. */
  async drain(now: Date): Promise<void> {
    const { db } = this.services()
    if (!(await anythingOpen(db))) return
    const boss = await this.#openBoss()
    await takeBackLost(db, boss)
    await Promise.all(noticeChannels.map((channel) => this.#run(boss, channel, () => now)))
  }

  /** Finishes the sends that run and leaves the rest to the next start. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.wake()
    await this.#loop
    await Promise.allSettled(this.#runs.values())
  }

  #openBoss(): Promise<PgBoss> {
    this.#boss ??= this.#openQuiet().catch((error) => {
      this.#boss = null
      throw error
    })
    return this.#boss
  }

  async #openQuiet(): Promise<PgBoss> {
    const { db, config, log } = this.services()
    const boss = await openQuietBoss(db, (error) => log.warn({ err: error }, 'job queue'))
    await prepareQueues(boss, config.notices)
    return boss
  }

  /** Runs a channel after whatever runs on it now, so that no two batches of it are in flight in one process. */
  #run(boss: PgBoss, channel: NoticeChannel, now: () => Date): Promise<void> {
    const services = this.services()
    const stopping = () => this.#stopping
    const before = this.#runs.get(channel) ?? Promise.resolve()
    const run = before
      .catch(() => undefined)
      .then(() => workChannel({ services, boss, channel, now, stopping }))
      .finally(() => {
        if (this.#runs.get(channel) === run) this.#runs.delete(channel)
      })
    this.#runs.set(channel, run)
    return run
  }

  async #look(boss: PgBoss): Promise<void> {
    const { config } = this.services()
    const takeBackEvery = Math.min(TAKE_BACK_EVERY_MS, config.notices.leaseSeconds * 250)
    let takeBackAt = 0
    while (!this.#stopping) {
      this.#woken = new AbortController()
      const takeBack = performance.now() >= takeBackAt
      if (takeBack) takeBackAt = performance.now() + takeBackEvery
      await this.#lookOnce(boss, takeBack).catch(this.#complain)
      await pause(LOOK_EVERY_MS, undefined, { signal: this.#woken.signal }).catch(() => undefined)
    }
  }

  async #lookOnce(boss: PgBoss, takeBack: boolean): Promise<void> {
    const { db, clock } = this.services()
    if (takeBack) await takeBackLost(db, boss)
    const channels = noticeChannels.map((channel) => ({ channel, queue: queueOf(channel) }))
    for (const channel of await channelsWithWork(db, channels)) {
      if (!this.#runs.has(channel)) this.#run(boss, channel, () => clock.now()).catch(this.#complain)
    }
  }

  /** The next look tries again; what was taken comes back when its lease has ended. */
  readonly #complain = (error: unknown) => {
    this.services().log.error({ err: error }, 'notices could not be sent')
  }
}
