import type { Schema } from '../../api/contract-types'
import { savePicture } from '../../platform/album'
import { copyText } from '../../platform/phone'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'
import { certificatePicture } from './certificate-picture'

type Certificate = Schema<'Certificate'>

/** What the holder has the phone do with a certificate. */
type CertificateTask = 'copy' | 'picture'

/** One certificate of the holder, from storage when there is no network. */
export class CertificateStore {
  readonly certificate: Resource<Certificate>
  readonly phone = new PhoneTask<CertificateTask>()

  constructor({ api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>, number: string) {
    this.certificate = new Resource<Certificate>(
      () => api.get('/certificates/{number}', { path: { number } }),
      clock,
      new Snapshot(personal, `certificate:${number}`),
    )
  }

  /** Copies the certificate's number, its tracking number or a link. */
  copy(text: string): Promise<void> {
    return this.phone.run('copy', () => copyText(text))
  }

  /** Saves the certificate in the album, with the holder's full name: it is the holder's own phone. */
  savePicture(certificate: Certificate): Promise<void> {
    return this.phone.run('picture', () => savePicture((ruler) => certificatePicture(ruler, certificate)))
  }
}
