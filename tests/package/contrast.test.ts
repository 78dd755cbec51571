import { colourOf, contrast } from '../support/package/contrast'
import { textOf } from '../support/package/dist'

/** Every text colour with the backgrounds that the kit and the pages put it on. */
const PAIRS: [text: string, backgrounds: string[]][] = [
  ['text', ['bg', 'surface', 'sunken', 'accent-weak']],
  ['quiet', ['bg', 'surface', 'sunken']],
  ['hint', ['bg', 'surface']],
  ['accent', ['surface', 'bg', 'accent-weak']],
  ['on-accent', ['accent']],
  ['ok', ['surface', 'ok-weak']],
  ['warning', ['surface', 'warning-weak']],
  ['danger', ['surface', 'danger-weak']],
  ['on-hero', ['hero-from', 'hero-to']],
  ['on-hero-quiet', ['hero-from', 'hero-to']],
]
const [light = '', dark = ''] = textOf('src/styles', 'tokens.scss').split(
  '@media (prefers-color-scheme: dark)',
)

function tokensOf(...sheets: string[]): Map<string, string> {
  const found = sheets.flatMap((sheet) => [...sheet.matchAll(/--ce-([\w-]+): ([^;]+);/g)])
  return new Map(found.map(([, name = '', value = '']) => [name, value]))
}

const themes = { light: tokensOf(light), dark: tokensOf(light, dark) }
const cases = Object.keys(themes).flatMap((theme) =>
  PAIRS.flatMap(([text, backgrounds]) => backgrounds.map((background) => [theme, text, background] as const)),
)

test.each(cases)('in %s, %s on %s can be read', (theme, text, background) => {
  const tokens = theme === 'light' ? themes.light : themes.dark
  const ratio = contrast(colourOf(tokens.get(text) ?? ''), colourOf(tokens.get(background) ?? ''))
  expect(ratio).toBeGreaterThanOrEqual(4.5)
})
