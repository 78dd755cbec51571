import { type Declaration, parse } from 'postcss'
import { filesOf, textOf } from '../support/package/dist'

/** What a sheet may use and since when there is it (MDN's compatibility data): iOS, Chrome. */
interface Feature {
  name: string
  ios: number
  chrome: number
  /** Found in a declaration, `property: value`. */
  said?: RegExp
  /** Found in a selector or in the name and parameters of an at-rule. */
  selected?: RegExp
}

const FEATURES: Feature[] = [
  { name: 'gap', ios: 14.5, chrome: 84, said: /^(row-|column-)?gap:/ },
  { name: 'inset', ios: 14.5, chrome: 87, said: /^inset:/ },
  { name: 'logical sides', ios: 14.5, chrome: 87, said: /^(margin|padding|inset)-(inline|block)/ },
  { name: 'aspect-ratio', ios: 15, chrome: 88, said: /^aspect-ratio:/ },
  { name: 'transforms by name', ios: 14.5, chrome: 104, said: /^(translate|rotate|scale):/ },
  { name: 'accent-color', ios: 15.4, chrome: 93, said: /^accent-color:/ },
  { name: 'overscroll-behavior', ios: 16, chrome: 63, said: /^overscroll-behavior/ },
  { name: 'content-visibility', ios: 18, chrome: 85, said: /^content-visibility:/ },
  { name: 'overflow: clip', ios: 16, chrome: 90, said: /^overflow(-[xy])?:.*\bclip\b/ },
  { name: 'text-wrap', ios: 17.5, chrome: 114, said: /^text-wrap/ },
  { name: 'clamp()', ios: 13.4, chrome: 79, said: /\bclamp\(/ },
  { name: 'min() and max()', ios: 11.3, chrome: 79, said: /\b(min|max)\(/ },
  { name: 'heights of the visible part', ios: 15.4, chrome: 108, said: /\d[dsl]v[hw]\b/ },
  { name: 'newer colours', ios: 16.2, chrome: 111, said: /\b(color-mix|oklch|oklab|lab|lch)\(/ },
  { name: ':is() and :where()', ios: 14, chrome: 88, selected: /:(is|where)\(/ },
  { name: ':not() of a list', ios: 9, chrome: 88, selected: /:not\([^)]*,/ },
  { name: ':has()', ios: 15.4, chrome: 105, selected: /:has\(/ },
  { name: ':focus-visible', ios: 15.4, chrome: 86, selected: /:focus-visible/ },
  { name: 'nesting', ios: 16.5, chrome: 112, selected: /&/ },
  { name: '@layer', ios: 15.4, chrome: 99, selected: /^@layer/ },
  { name: '@container', ios: 16, chrome: 105, selected: /^@container/ },
  { name: 'media ranges', ios: 16.4, chrome: 104, selected: /^@media.*[<>]/ },
]
/** Understood for longer with a prefix, which then has to stand beside it. */
const PREFIXED = /^(mask|backdrop-filter)\b/

interface Floor {
  ios: number
  chrome: number
}

/** What a sheet uses that a client of the floor does not know, each once. */
function unknownTo(floor: Floor, sheet: string): string[] {
  const found = new Set<string>()
  const note = (text: string, kind: 'said' | 'selected') => {
    for (const { name, ios, chrome, ...patterns } of FEATURES) {
      if (patterns[kind]?.test(text) && (ios > floor.ios || chrome > floor.chrome)) found.add(name)
    }
  }
  const twin = ({ parent, prop, value }: Declaration) =>
    parent?.some((node) => node.type === 'decl' && node.prop === `-webkit-${prop}` && node.value === value)
  const root = parse(sheet)
  root.walkDecls((declaration) => {
    note(`${declaration.prop}: ${declaration.value}`, 'said')
    if (PREFIXED.test(declaration.prop) && !twin(declaration)) found.add(`${declaration.prop} alone`)
  })
  root.walkRules(({ selector }) => note(selector, 'selected'))
  root.walkAtRules(({ name, params }) => note(`@${name} ${params}`, 'selected'))
  return [...found]
}

/** The oldest clients, as the build reads them. */
function floorOf(list: string): Floor {
  const since = (browser: string) => Number(new RegExp(`^${browser} >= ([\\d.]+)$`, 'm').exec(list)?.[1])
  return { ios: since('iOS'), chrome: since('Chrome') }
}

const list = textOf('.', '.browserslistrc')
const floor = floorOf(list)

test.each(filesOf('dist', '.wxss'))('%s uses nothing that the oldest clients do not know', (file) => {
  expect(unknownTo(floor, textOf('dist', file))).toEqual([])
})

test.each([
  ['.a{display:flex;gap:4px}', ['gap']],
  ['.a{inset:0}', ['inset']],
  ['.a:focus-visible{color:red}', [':focus-visible']],
  ['.a{mask:url(a)}', ['mask alone']],
  ['.a{-webkit-mask:url(a);mask:url(a);width:min(1px,2px)}', []],
  ['@container (width > 1px){.a{color:red}}', ['@container']],
])('%s is judged by clients of iOS 13.4 and Chrome 80 as %j', (sheet, unknown) => {
  expect(unknownTo({ ios: 13.4, chrome: 80 }, sheet)).toEqual(unknown)
})

test.each(['README.md', 'README.zh-CN.md', 'docs/decisions/01-package-build.md'])(
  '%s names the same oldest clients as the build',
  (file) => {
    expect(textOf('.', file)).toMatch(new RegExp(`iOS ${floor.ios}[^\\d]{1,6}Chrome ${floor.chrome}\\b`))
  },
)

test('no two sheets give the same short name to different classes', () => {
  const rulesOf = new Map<string, Set<string>>()
  // What the page shell says of itself in full, to every sheet.
  const shell = ['.largest', '.elder']
  for (const file of filesOf('dist', '.wxss')) {
    const own = new Map<string, string[]>()
    parse(textOf('dist', file)).walkRules((rule) => {
      for (const [name] of rule.selector.matchAll(/\.[\w-]+/g)) {
        own.set(name, [...(own.get(name) ?? []), rule.toString()])
      }
    })
    // A sheet that several packages share stands in each of them, with the same rules.
    for (const [name, rules] of own) {
      rulesOf.set(name, new Set([...(rulesOf.get(name) ?? []), rules.join()]))
    }
  }
  expect(
    [...rulesOf]
      .filter(([name, versions]) => versions.size > 1 && !shell.includes(name))
      .map(([name]) => name),
  ).toEqual([])
})
