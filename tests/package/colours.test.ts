import { DARK, LIGHT } from '../../server/src/lib/look'
import { paper } from '../../src/styles/paper'
import theme from '../../src/theme.json'
import { filesOf, textOf } from '../support/package/dist'

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i
/** What a property is set to by a colour's name; transparent and currentColor are no colours of ours. */
const NAMED =
  /(?:color|background|fill|stroke|fillStyle)\s*[:=]\s*['"]?(?:white|black|red|green|blue|gray|grey)\b/i
/** The one place of colours, its twin for canvases, and drawn icons. */
const ALLOWED = ['src/styles/tokens.scss', 'src/styles/paper.ts', 'src/ui/icon/icons.scss']

const sources = new Map(
  ['.scss', '.ts', '.tsx']
    .flatMap((ending) => filesOf('src', ending))
    .map((file) => [`src/${file}`, textOf('src', file)]),
)
const tokens = sources.get('src/styles/tokens.scss') ?? ''
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
const tokenOf = (sheet: string, name: string) => new RegExp(`--ce-${name}: ([^;]+);`).exec(sheet)?.[1]

test('no colour is written outside the tokens', () => {
  const written = [...sources].flatMap(([file, text]) =>
    ALLOWED.includes(file)
      ? []
      : text
          .split('\n')
          .filter((line) => COLOUR.test(line) || NAMED.test(line))
          .map((line) => `${file}: ${line.trim()}`),
  )
  expect(written).toEqual([])
})

test('every custom property has the prefix', () => {
  const bare = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w-])--(?!ce-)[a-z#][\w-]*/g)].map(([name]) => `${file}: ${name}`),
  )
  expect(bare).toEqual([])
})

test.each(Object.entries(paper))('%s on paper is the light theme’s', (name, colour) => {
  expect(colour).toBe(tokenOf(light, name))
})

test.each([
  ['light', light, LIGHT],
  ['dark', dark, DARK],
] as const)('the pages and mails of the backend have the %s theme’s colours', (_name, sheet, look) => {
  // The app's hairline lets through what lies below it, which a mail program may not do.
  const { line: _, ...colours } = look
  for (const [name, colour] of Object.entries(colours)) expect(colour).toBe(tokenOf(sheet, name))
})

test.each([
  ['light', light, theme.light],
  ['dark', dark, theme.dark],
] as const)('the client’s own surfaces have the %s theme’s colours', (_name, sheet, surfaces) => {
  const long = (colour: string) => (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour)
  const known = [...sheet.matchAll(/--ce-[\w-]+: (#[0-9a-f]+);/g)].map(([, colour = '']) => long(colour))
  const used = Object.values(surfaces).filter((value) => value.startsWith('#'))
  expect(known).toEqual(expect.arrayContaining(used.map(long)))
})
