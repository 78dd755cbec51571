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

/** Makes every sheet of the package show `theme`, whatever the browser prefers. */
export function applyTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-wxss]')) {
    if (style.sheet) visit(style.sheet.cssRules, theme)
  }
}
