import { parse, type Rule } from 'postcss'
import { appJson, filesOf, textOf } from '../support/package/dist'

/** What WeChat's score allows a sheet to hold without use. */
const ALLOWED = 2_000

const roots = appJson().subPackages.map(({ root }) => root)
const ownerOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`)) ?? ''

/** The classes that the scripts of a package name, as texts alone or among others; an icon is named without its prefix. */
function wordsOf(scripts: string[]): Set<string> {
  const words = scripts.flatMap((script) =>
    [...script.matchAll(/"([^"\\]*)"|'([^'\\]*)'|`([^`\\]*)`/g)].flatMap(([, a, b, c]) =>
      (a ?? b ?? c ?? '').split(/\s+/),
    ),
  )
  return new Set(words)
}

/** Whether a rule can apply where these words are named: every class of one of its selectors is among them. */
function isUsed({ selectors }: Rule, words: Set<string>): boolean {
  return selectors.some((selector) =>
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => words.has(name.replace(/^icon-/, ''))),
  )
}

/** Bytes of a sheet's rules that nothing of the words can use. */
function unusedBytes(sheet: string, words: Set<string>): number {
  let bytes = 0
  parse(sheet).walkRules((rule) => {
    const frames = rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes'
    if (!frames && !isUsed(rule, words)) bytes += Buffer.byteLength(rule.toString())
  })
  return bytes
}

const scripts = filesOf('dist', '.js')
/** What a package's own scripts name: what only others name does not count for it. */
const wordsIn = (owner: string) =>
  wordsOf(scripts.filter((file) => ownerOf(file) === owner).map((file) => textOf('dist', file)))
const words = new Map(['', ...roots].map((owner) => [owner, wordsIn(owner)]))

test.each(filesOf('dist', '.wxss'))(
  '%s holds at most 2 kB of rules that its package does not use',
  (file) => {
    expect(unusedBytes(textOf('dist', file), words.get(ownerOf(file)) ?? new Set())).toBeLessThanOrEqual(
      ALLOWED,
    )
  },
)

test('a rule whose class nobody names counts as unused', () => {
  const sheet = '.icon-mail{color:red}.aaaa .bbbb{color:red}.cccc,.aaaa{color:red}page{color:red}'
  expect(unusedBytes(sheet, wordsOf(['x("mail",`aaaa`)']))).toBe('.aaaa .bbbb{color:red}'.length)
})
