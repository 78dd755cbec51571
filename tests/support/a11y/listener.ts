import type { CDPSession, Page } from 'playwright-core'
import type { Phone } from '../app/phone'
import { until } from '../page/until'
import { type Heard, heardIn, lineOf } from './heard'

type Role = Parameters<Page['getByRole']>[0]

const ACTED_ON = ['button', 'link', 'checkbox', 'switch', 'radio', 'tab', 'image', 'img']

const fits = (name: string, words: string | RegExp, exact = false) =>
  words instanceof RegExp ? words.test(name) : exact ? name === words : name.includes(words)

/** A double tap of a screen reader: on an element, at no place of the screen. */
function activate(this: HTMLElement): void {
  const touch = { identifier: 0, clientX: 0, clientY: 0, pageX: 0, pageY: 0 }
  const send = (type: string, touches: object[]) =>
    this.dispatchEvent(
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        touches,
        changedTouches: [touch],
      }),
    )
  send('touchstart', [touch])
  // What the page takes as its tap the client does not take as a click.
  if (send('touchend', [])) this.click()
}

declare global {
  interface Window {
    /** Words of live regions, as they came. */
    __announced?: string[]
  }
}

/** Runs in the phone: keeps what live regions come to say, as a screen reader would say it. */
function collectAnnouncements(): void {
  const said: string[] = []
  window.__announced = said
  const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]'
  const watch = new MutationObserver((changes) => {
    const regions = changes.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest(live),
    )
    for (const region of new Set(regions)) {
      const words = region?.textContent?.trim()
      // Words that come piece by piece are said once.
      if (words && said.at(-1) !== words) said.push(words)
    }
  })
  watch.observe(document, { subtree: true, childList: true, characterData: true })
}

/** Somebody who holds the phone and sees nothing of it: hears the accessibility tree, and acts on what is in it by its name alone. */
export class Listener {
  private constructor(
    private readonly phone: Phone,
    private readonly ear: CDPSession,
  ) {}

  /** Listens to this phone from its next start on. */
  static async of(phone: Phone): Promise<Listener> {
    await phone.page.addInitScript(collectAnnouncements)
    return new Listener(phone, await phone.context.newCDPSession(phone.page))
  }

  /** Everything that can be heard now: the page's, and what the client lays over it. */
  async hear(): Promise<Heard[]> {
    const { nodes } = await this.ear.send('Accessibility.getFullAXTree')
    return heardIn(nodes)
  }

  /** What was announced by itself since this was asked last. */
  announced(): Promise<string[]> {
    return this.phone.page.evaluate(() => window.__announced?.splice(0) ?? [])
  }

  /** What is read of the page on top from its beginning to its end. */
  async read(): Promise<string[]> {
    const { root } = await this.ear.send('DOM.getDocument', { depth: 0 })
    const { nodeId } = await this.ear.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '.page:not([hidden])',
    })
    const { node } = await this.ear.send('DOM.describeNode', { nodeId })
    const { nodes } = await this.ear.send('Accessibility.getFullAXTree')
    return heardIn(nodes, node.backendNodeId).map(lineOf)
  }

  async waitHeard(words: string | RegExp): Promise<void> {
    await until(`"${words}" is heard`, async () => (await this.hear()).some(({ name }) => fits(name, words)))
  }

  async waitSilent(words: string | RegExp): Promise<void> {
    await until(`"${words}" is no longer heard`, async () =>
      (await this.hear()).every(({ name }) => !fits(name, words)),
    )
  }

  /** Acts on the first thing of one of the roles whose name fits. */
  async act(words: string | RegExp, roles: readonly string[] = ACTED_ON): Promise<void> {
    const { element } = await this.find(words, roles)
    const { object } = await this.ear.send('DOM.resolveNode', { backendNodeId: element })
    await this.ear.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: String(activate),
    })
  }

  /** Types into the field of this name. */
  async type(field: string, value: string): Promise<void> {
    const { element } = await this.find(field, ['textbox', 'searchbox'])
    await this.ear.send('DOM.focus', { backendNodeId: element })
    await this.ear.send('Input.insertText', { text: value })
  }

  private async find(words: string | RegExp, roles: readonly string[]): Promise<Heard> {
    const among = async () => {
      const heard = (await this.hear()).filter(({ role }) => roles.includes(role))
      return heard.find(({ name }) => fits(name, words, true)) ?? heard.find(({ name }) => fits(name, words))
    }
    return until(`"${words}" is heard as ${roles.join(' or ')}`, among)
  }
}

/** A phone in the hand of a listener: what others see, tap and type into is heard and acted on by name. */
export function heldBy(listener: Listener, phone: Phone): Phone {
  const asHeard: Partial<Phone> = {
    tap: (words) => listener.act(words),
    tapRole: (role: Role, name) => listener.act(name, [role]),
    tapTab: (words) => listener.act(words, ['tab']),
    answer: (words) => listener.act(words, ['button']),
    back: () => listener.act('返回', ['button']),
    fill: (field, value) => listener.type(field, value),
    waitText: (words) => listener.waitHeard(words),
    waitGone: (words) => listener.waitSilent(words),
  }
  return new Proxy(phone, {
    get(target, name) {
      const own: unknown = Reflect.get(asHeard, name)
      if (own) return own
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
