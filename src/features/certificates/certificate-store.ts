import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { savePicture } from '../../platform/album'
import { copyText } from '../../platform/clipboard'
import type { Outcome } from '../../platform/outcome'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { drawCertificate, PICTURE } from './certificate-picture'

type Certificate = Schema<'Certificate'>

/** What the holder has the phone do with a certificate. */
export type CertificateTask = 'copy' | 'picture'

/** One certificate of the holder, from storage when there is no network. */
export class CertificateStore {
  readonly certificate: Resource<Certificate>
  running: CertificateTask | null = null
  /** The last task and how it ended on the phone. */
  ended: { task: CertificateTask; outcome: Outcome } | null = null

  constructor({ api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>, number: string) {
    this.certificate = new Resource<Certificate>(
      () => api.get('/certificates/{number}', { path: { number } }),
      clock,
      new Snapshot(personal, `certificate:${number}`),
    )
    makeAutoObservable(this, { certificate: false })
  }

  /** Copies the certificate's number, its tracking number or a link. */
  copy(text: string): Promise<void> {
    return this.run('copy', () => copyText(text))
  }

  /** Saves the certificate in the album, with the holder's full name: it is the holder's own phone. */
  savePicture(certificate: Certificate): Promise<void> {
    return this.run('picture', () =>
      savePicture(PICTURE.width, PICTURE.height, (context) => drawCertificate(context, certificate)),
    )
  }

  private async run(task: CertificateTask, ask: () => Promise<Outcome>): Promise<void> {
    if (this.running) return
    this.running = task
    const outcome = await ask()
    runInAction(() => {
      this.running = null
      this.ended = { task, outcome }
    })
  }
}
