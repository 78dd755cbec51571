import { beijingText } from './beijing-time'
import { demoApi, type SentMessage } from './demo-api'
import { attempt, button, element } from './elements'
import type { PhoneFrame } from './phone-frame'

const channels: Record<string, string> = { email: '邮件', sms: '短信', officialAccount: '公众号' }
/** The client's scene of opening from an official account's message. */
const officialAccountScene = 1043

function paragraph(className: string, text: string): HTMLParagraphElement {
  const created = document.createElement('p')
  created.className = className
  created.textContent = text
  return created
}

/** What the backend would have sent; a message with a page opens the app cold on it. */
export class OutboxPanel {
  /** Ids of the messages drawn. */
  private shown: string | null = null
  private readonly list = element('outbox', HTMLUListElement)

  constructor(private readonly phone: PhoneFrame) {
    element('outbox-refresh', HTMLButtonElement).addEventListener('click', () => void this.refresh())
  }

  async refresh(): Promise<void> {
    await attempt(async () => {
      const { items } = await demoApi.outbox()
      const ids = items.map(({ id }) => id).join()
      // Redrawing would take the focus from a keyboard user.
      if (ids === this.shown) return
      this.shown = ids
      this.list.replaceChildren(...items.map((message) => this.item(message)))
      element('outbox-empty', HTMLParagraphElement).hidden = items.length > 0
    })
  }

  private item(message: SentMessage): HTMLLIElement {
    const item = document.createElement('li')
    const head = `${channels[message.channel] ?? message.channel} · ${beijingText(new Date(message.sentAt))}`
    item.append(
      paragraph('note', head),
      paragraph('title', message.title),
      paragraph('text', message.text.replace(/\n{2,}/g, '\n')),
    )
    const { link } = message
    if (link) item.append(button('在手机上打开', () => this.phone.open(link, officialAccountScene)))
    return item
  }
}
