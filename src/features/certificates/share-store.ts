import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'

type Share = Schema<'CertificateShare'>

/** For how many days a share can be live. */
export type ShareDays = 7 | 30 | 90

/** The links under which the holder shows a certificate: made for some days, ended at any time. */
export class ShareStore {
  readonly shares: Resource<{ items: Share[] }>
  days: ShareDays = 30
  /** The link made on this visit, which is what goes to a friend. */
  made: Share | null = null
  /** Its task is `make`, or the id of the share that is being ended. */
  readonly write = new Write()

  constructor(
    private readonly app: Pick<AppStores, 'api' | 'clock' | 'intentions'>,
    private readonly number: string,
  ) {
    this.shares = new Resource<{ items: Share[] }>(
      () => app.api.get('/certificates/{number}/shares', { path: { number } }),
      app.clock,
    )
    makeAutoObservable<this, 'app' | 'number'>(this, {
      app: false,
      number: false,
      shares: false,
      write: false,
    })
  }

  /** The links that still open the certificate. */
  get live(): Share[] {
    return (this.shares.value?.items ?? []).filter((share) => share.live)
  }

  /** While a link is being made, its days stay. */
  choose(days: ShareDays): void {
    if (days === this.days || this.write.running === 'make') return
    this.days = days
    this.made = null
  }

  /** Makes a link for the chosen number of days. */
  async make(): Promise<void> {
    const { days, number } = this
    const { api, intentions } = this.app
    const asked = [days, this.shares.value]
    const post = (idempotencyKey: string) =>
      api.post('/certificates/{number}/shares', { path: { number }, body: { days }, idempotencyKey })
    const make = () => intentions.carryOut(`share:${number}`, post, asked)
    if (await this.write.run('make', make, { accept: (share) => this.handOn(share) }))
      await this.shares.load()
  }

  /** Ends a link at once. */
  async end(id: string): Promise<void> {
    const { number } = this
    const { api, intentions } = this.app
    const remove = (idempotencyKey: string) =>
      api.delete('/certificates/{number}/shares/{id}', { path: { number, id }, idempotencyKey })
    const end = () => intentions.carryOut(`share:${number}`, remove, id)
    if (!(await this.write.run(id, end))) return
    if (this.made?.id === id) this.handOn(null)
    await this.shares.load()
  }

  private handOn(share: Share | null): void {
    this.made = share
  }
}
