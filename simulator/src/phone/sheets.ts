import type { Bundle } from '../shared/bundle'

const darkFeature = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi
const lightFeature = /\(\s*prefers-color-scheme\s*:\s*light\s*\)/gi
const always = '(min-width: 0px)'
const never = '(max-width: 0px)'

const originals = new WeakMap<CSSMediaRule, string>()

/** A media query with the colour scheme decided: its other features stay. */
export function decidedQuery(query: string, theme: 'light' | 'dark'): string {
  return query
    .replace(darkFeature, theme === 'dark' ? always : never)
    .replace(lightFeature, theme === 'light' ? always : never)
}

function visit(rules: CSSRuleList, theme: 'light' | 'dark'): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const original = originals.get(rule) ?? rule.media.mediaText
      originals.set(rule, original)
      rule.media.mediaText = decidedQuery(original, theme)
    }
    if (rule instanceof CSSGroupingRule) visit(rule.cssRules, theme)
  }
}

const installed = () => document.querySelectorAll<HTMLStyleElement>('style[data-wxss]')

function decide({ sheet }: HTMLStyleElement, theme: 'light' | 'dark'): void {
  if (sheet) visit(sheet.cssRules, theme)
}

/**
 * Puts a sheet of the package into the document, if it has one of that name and it is not there yet: the app's, before any
 * page's, or a page's, which comes with the page. What it matches is its page alone.
 */
export function installSheet(
  { styles }: Pick<Bundle, 'styles'>,
  name: string,
  theme: 'light' | 'dark',
): void {
  const text = styles[name]
  if (text === undefined || [...installed()].some(({ dataset }) => dataset.wxss === name)) return
  const style = document.createElement('style')
  style.dataset.wxss = name
  style.textContent = text
  document.head.append(style)
  decide(style, theme)
}

/** Makes every sheet of the package show `theme`, whatever the browser prefers. */
export function applyTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme
  for (const style of installed()) decide(style, theme)
}
