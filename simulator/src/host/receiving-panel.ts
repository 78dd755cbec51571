import { asCardStatus, isFollowing, setFollowing } from '../phone/official-account'
import { phoneStorage } from '../phone/phone-storage'
import { Subscriptions } from '../phone/subscriptions'
import { attempt } from './connection'
import { element } from './elements'
import type { PhoneFrame } from './phone-frame'

const subscriptions = new Subscriptions(phoneStorage)

/** What reaches this phone: the official account followed or not, its card, and subscription messages. */
export class ReceivingPanel {
  private readonly following = element('following', HTMLInputElement)
  private readonly mainSwitch = element('main-switch', HTMLInputElement)

  constructor(phone: PhoneFrame) {
    this.following.addEventListener('change', () => void this.follow())
    this.mainSwitch.addEventListener('change', () => subscriptions.setMainSwitch(this.mainSwitch.checked))
    const card = element('account-card', HTMLSelectElement)
    card.addEventListener('change', () => phone.setOfficialAccount(asCardStatus(card.value)))
    // The phone, another window of this origin, changes both, too.
    window.addEventListener('storage', () => this.show())
    this.show()
  }

  /** Reads the phone's state again, e.g. after it was changed for a new one. */
  show(): void {
    this.following.checked = isFollowing()
    this.mainSwitch.checked = subscriptions.mainSwitch
  }

  private async follow(): Promise<void> {
    await attempt(() => setFollowing(this.following.checked))
    this.show()
  }
}
