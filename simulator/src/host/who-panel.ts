import { DEMO_PERSON, holder } from '../phone/person'
import { storedTexts } from '../phone/phone-storage'
import { element } from './elements'

/** What the panel calls whoever holds the phone. */
function nameOf(person: string | null): string {
  if (person === null) return '新手机，还没有微信用户'
  return person === DEMO_PERSON ? '演示考生' : `微信用户 ${person.slice(-4)}`
}

/** Says who holds the phone and whether the app is signed in there; the phone, another window, changes both. */
export class WhoPanel {
  constructor() {
    window.addEventListener('storage', () => this.show())
    this.show()
  }

  /** Reads it again after this window has changed it. */
  show(): void {
    const signedIn = storedTexts.get('session') !== null
    element('who', HTMLOutputElement).textContent = `${nameOf(holder())} · ${signedIn ? '已登录' : '未登录'}`
  }
}
