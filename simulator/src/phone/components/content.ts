import { flag, list, number, record, text } from '../values'
import { type BuiltIn, unset } from './built-in'
import { followHover, HOVER_PROPERTIES } from './hover'

const allowedTags =
  /^(a|abbr|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul)$/i

function nodeOf(value: unknown): Node {
  const node = record(value)
  if (node.type === 'text') return document.createTextNode(text(node.text))
  const name = text(node.name)
  const element = document.createElement(allowedTags.test(name) ? name : 'span')
  const attributes = record(node.attrs)
  for (const key of ['class', 'style', 'src', 'alt']) {
    if (attributes[key] !== undefined) element.setAttribute(key, text(attributes[key]))
  }
  element.append(...list(node.children).map(nodeOf))
  return element
}

function disarm(parsed: Document): void {
  for (const unsafe of parsed.querySelectorAll('script, iframe, object, link, meta')) unsafe.remove()
  for (const element of parsed.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (/^on/i.test(name)) element.removeAttribute(name)
    }
  }
}

/** Markup or nodes as text only: scripts do not run, events are ignored, as in the client. */
export const richText: BuiltIn = {
  properties: unset('nodes', 'space', 'userSelect'),
  create: ({ element, prop }) => ({
    update(changed) {
      if (changed !== null && changed !== 'nodes') return
      const nodes = prop('nodes')
      if (typeof nodes !== 'string') {
        element.replaceChildren(...list(nodes).map(nodeOf))
        return
      }
      const parsed = new DOMParser().parseFromString(nodes, 'text/html')
      disarm(parsed)
      element.replaceChildren(...parsed.body.childNodes)
    },
  }),
}

/** A box that navigates when tapped. */
export const navigator: BuiltIn = {
  properties: {
    ...HOVER_PROPERTIES,
    ...unset('url', 'openType', 'delta', 'target'),
    hoverClass: 'navigator-hover',
  },
  create(host) {
    followHover(host)
    const { router } = host.phone
    host.onTap(() => {
      const url = text(host.prop('url'))
      const actions: Record<string, () => void> = {
        redirect: () => router.redirectTo(url),
        switchTab: () => router.switchTab(url),
        reLaunch: () => router.reLaunch(url),
        navigateBack: () => router.navigateBack(number(host.prop('delta'), 1)),
      }
      const act = actions[text(host.prop('openType'))] ?? (() => router.navigateTo(url))
      act()
    })
    return {}
  },
}

/** Font size of the root and style of the page; only attributes that are set count. */
export const pageMeta: BuiltIn = {
  properties: unset(
    'rootFontSize',
    'pageStyle',
    'pageFontSize',
    'backgroundColor',
    'scrollTop',
    'rootBackgroundColor',
  ),
  create: ({ element, prop, phone }) => ({
    update() {
      const page = element.closest<HTMLElement>('wx-page')
      const size = text(prop('rootFontSize'))
      if (size)
        document.documentElement.style.fontSize =
          size === 'system' ? `${16 * phone.settings.fontScale}px` : size
      if (!page) return
      page.style.cssText = text(prop('pageStyle'))
      const pageSize = text(prop('pageFontSize'))
      if (pageSize)
        page.style.fontSize = pageSize === 'system' ? `${16 * phone.settings.fontScale}px` : pageSize
      if (flag(prop('backgroundColor'))) page.style.backgroundColor = text(prop('backgroundColor'))
    },
  }),
}
