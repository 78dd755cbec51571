import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Schema } from '../api/contract-types'
import type { Outcome } from '../platform/outcome'

/** A way to reach somebody: a phone number, an e-mail address or a link. */
export type ContactWay = Pick<Schema<'Contact'>, 'kind' | 'label' | 'value' | 'hours'>

/** What the phone can do with a contact. */
export interface ContactActions {
  call: (phoneNumber: string) => Promise<Outcome>
  copy: (text: string) => Promise<Outcome>
}

/** What a page does with the contacts it lists, and what came of the last one. */
export class ContactUse {
  /** The contact used last, the very one that was handed in, and what came of it. */
  used: { contact: ContactWay; outcome: Outcome } | null = null

  constructor(private readonly actions: ContactActions) {
    makeAutoObservable<this, 'actions'>(this, { actions: false, used: observableRef })
  }

  /** Calls a phone number; an address or a link is copied, as the app can open neither. */
  async use(contact: ContactWay): Promise<void> {
    const { call, copy } = this.actions
    const outcome = await (contact.kind === 'phone' ? call(contact.value) : copy(contact.value))
    runInAction(() => {
      this.used = { contact, outcome }
    })
  }
}
