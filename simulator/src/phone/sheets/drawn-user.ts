import { ApiFailure } from '../api-failure'
import { Permissions } from '../permissions'
import { phoneStorage } from '../phone-storage'
import type { BookAddress, ConfirmWords, ModalAnswer, SubscribeChoice, User } from '../wx/engine'
import { openAddresses } from './addresses'
import { openCashier } from './cashier'
import { confirmSheet } from './confirm-sheet'
import { openIdentityProvider } from './identity'
import type { Layer } from './layer'
import { showModal } from './modal'
import { openSettingsSheet } from './settings-sheet'
import { chooseSheet } from './sheet'
import { askToSubscribe } from './subscribe-sheet'

/** Whoever looks at the browser: the client's questions are drawn, and answered by tapping. */
export class DrawnUser implements User {
  constructor(private readonly layer: Layer) {}

  sees(words: string): void {
    this.layer.toast(words, 'none', 2000)
  }

  confirms(words: ConfirmWords): Promise<boolean> {
    return confirmSheet(this.layer, words)
  }

  answersModal(options: Record<string, unknown>): Promise<ModalAnswer> {
    return showModal(this.layer, options)
  }

  async scans(): Promise<string | null> {
    const { confirm, content } = await showModal(this.layer, {
      title: '扫一扫',
      editable: true,
      placeholderText: '二维码中的文字',
      confirmText: '扫描',
    })
    return confirm ? (content ?? '') : null
  }

  choosesAddress(): Promise<BookAddress | null> {
    return openAddresses(this.layer)
  }

  calls(number: string): Promise<boolean> {
    return chooseSheet<boolean>(this.layer, {
      choices: [
        { label: `呼叫 ${number}`, value: true },
        { label: '取消', value: false, tone: 'plain' },
      ],
      dismissed: false,
    })
  }

  subscribes(templates: string[]): Promise<SubscribeChoice> {
    return askToSubscribe(this.layer, templates)
  }

  /** The sandbox cashier plays the backend's. */
  async pays(prepay: string) {
    const { outcome, callback, kill } = await openCashier(this.layer)
    const answer = await fetch('/v1/demo/cashier', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ package: prepay, outcome, callback }),
    })
    if (!answer.ok) throw new ApiFailure(`cashier answered ${answer.status}`)
    return kill ? 'killed' : outcome
  }

  identifies(): Promise<string | null> {
    return openIdentityProvider(this.layer)
  }

  changesSettings(): Promise<void> {
    return openSettingsSheet(this.layer, new Permissions(this, phoneStorage))
  }
}
