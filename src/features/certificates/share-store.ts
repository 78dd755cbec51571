import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'

type Share = Schema<'CertificateShare'>

/** For how many days a share can be live. */
export type ShareDays = 7 | 30 | 90

/** The links under which the holder shows a certificate: made for some days, ended at any time. */
export class ShareStore {
  readonly shares: Resource<{ items: Share[] }>
  days: ShareDays = 30
  /** The link made on this visit, which is what goes to a friend. */
  made: Share | null = null
  /** What is on its way: `make`, or the id of the share that is being ended. */
  running: string | null = null
  failure: Failure | null = null

  constructor(
    private readonly app: Pick<AppStores, 'api' | 'clock' | 'intentions'>,
    private readonly number: string,
  ) {
    this.shares = new Resource<{ items: Share[] }>(
      () => app.api.get('/certificates/{number}/shares', { path: { number } }),
      app.clock,
    )
    makeAutoObservable<this, 'app' | 'number'>(this, { app: false, number: false, shares: false })
  }

  /** The links that still open the certificate. */
  get live(): Share[] {
    return (this.shares.value?.items ?? []).filter((share) => share.live)
  }

  choose(days: ShareDays): void {
    this.days = days
    this.made = null
  }

  /** Makes a link for the chosen number of days. */
  async make(): Promise<void> {
    const { days, number } = this
    await this.run('make', async () => {
      const { api, intentions } = this.app
      const result = await intentions.carryOut(`share:${number}:${days}`, (idempotencyKey) =>
        api.post('/certificates/{number}/shares', { path: { number }, body: { days }, idempotencyKey }),
      )
      if (result.ok) this.handOn(result.value)
      return result.ok ? null : result.failure
    })
  }

  /** Ends a link at once. */
  async end(id: string): Promise<void> {
    const { number } = this
    await this.run(id, async () => {
      const { api, intentions } = this.app
      const result = await intentions.carryOut(`end-share:${id}`, (idempotencyKey) =>
        api.delete('/certificates/{number}/shares/{id}', { path: { number, id }, idempotencyKey }),
      )
      if (result.ok && this.made?.id === id) this.handOn(null)
      return result.ok ? null : result.failure
    })
  }

  private handOn(share: Share | null): void {
    this.made = share
  }

  /** One write at a time; the list is read anew after each that happened. */
  private async run(task: string, write: () => Promise<Failure | null>): Promise<void> {
    if (this.running) return
    this.running = task
    this.failure = null
    const failure = await write()
    runInAction(() => {
      this.running = null
      this.failure = failure
    })
    if (!failure) await this.shares.load()
  }
}
