import { makeAutoObservable, runInAction } from 'mobx'
import type { Client } from '../api/client'
import type { KeyValueStore } from '../api/key-value-store'

/** How everything stands: as WeChat's setting says, with the largest text, or in 长辈版. */
export type Comfort = 'usual' | 'largest' | 'elder'

const KEY = 'comfort'
const HOTLINE = 'hotline'

/** How large texts and targets are, and the hotline of 长辈版; it belongs to the phone, whoever is signed in. */
export class ComfortStore {
  choice: Comfort
  /** Its number; null while it was never read. */
  hotline: string | null
  private asked = false

  constructor(
    private readonly api: Client,
    private readonly storage: KeyValueStore,
  ) {
    const kept = storage.get(KEY)
    this.choice = kept === 'largest' || kept === 'elder' ? kept : 'usual'
    const hotline = storage.get(HOTLINE)
    this.hotline = typeof hotline === 'string' ? hotline : null
    makeAutoObservable<this, 'api' | 'storage' | 'asked'>(this, { api: false, storage: false, asked: false })
  }

  get elder(): boolean {
    return this.choice === 'elder'
  }

  choose(choice: Comfort): void {
    this.choice = choice
    this.storage.set(KEY, choice)
  }

  /** Reads the hotline once a start; the last one is on the phone and goes on being called without network. */
  async readHotline(): Promise<void> {
    if (this.asked) return
    this.asked = true
    const help = await this.api.get('/help')
    if (!help.ok) this.asked = false
    const phone = help.ok && help.value.contacts.find(({ kind }) => kind === 'phone')
    if (!phone) return
    runInAction(() => {
      this.hotline = phone.value
    })
    this.storage.set(HOTLINE, phone.value)
  }
}
