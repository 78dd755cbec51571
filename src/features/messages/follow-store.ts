import { saveRemotePicture } from '../../platform/album'
import { copyText } from '../../platform/phone'
import { PhoneTask } from '../../stores/phone-task'

/** Saving the account's QR code and copying its name: what helps to follow it outside this page. */
export class FollowStore {
  readonly phone = new PhoneTask<'picture' | 'name'>()

  savePicture(url: string): Promise<void> {
    return this.phone.run('picture', () => saveRemotePicture(url))
  }

  copyName(name: string): Promise<void> {
    return this.phone.run('name', () => copyText(name))
  }
}
