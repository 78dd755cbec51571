import type { ConfigValue } from '../../shared/bundle'
import { byId, h } from '../dom'
import type { Phone } from '../phone'
import { text } from '../values'
import { icons } from './icons'

/** What stands at the left of the bar. */
export type Leading = 'back' | 'home' | 'none'

/** The navigation bar: way back and title. The capsule lies above it. */
export class NavBar {
  private readonly root = byId('nav')
  private readonly title = byId('nav-title')
  private readonly leading = byId('nav-leading')

  constructor(private readonly phone: Phone) {}

  /** `config` gives a setting of the page. */
  render(config: (name: string) => ConfigValue, leading: Leading): void {
    const screen = byId('screen')
    const dark = text(config('navigationBarTextStyle'), 'white') !== 'black'
    screen.dataset.nav = config('navigationStyle') === 'custom' ? 'custom' : 'default'
    screen.dataset.bar = dark ? 'light-text' : 'dark-text'
    this.root.style.backgroundColor = text(config('navigationBarBackgroundColor'), '#000000')
    this.title.textContent = text(config('navigationBarTitleText'))
    this.leading.replaceChildren(...this.leadingButton(leading))
  }

  private leadingButton(leading: Leading): HTMLElement[] {
    if (leading === 'none') return []
    const back = leading === 'back'
    const onclick = () => (back ? this.phone.router.navigateBack(1) : this.phone.router.goHome())
    const button = h('button', { type: 'button', label: back ? '返回' : '返回首页', onclick })
    button.innerHTML = icons[leading]
    return [button]
  }
}
