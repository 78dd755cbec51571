import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
const PLACES = [
  'src',
  'server/src',
  'simulator/src',
  'contract/openapi.yaml',
  'README.zh-CN.md',
  'docs/gallery.md',
]

/** Every file of a place, which may be a file itself. */
function filesOf(place: string): string[] {
  const entries = readdirSync(path.dirname(path.join(ROOT, place)), { withFileTypes: true })
  if (entries.find(({ name }) => name === path.basename(place))?.isFile()) return [place]
  const inside = readdirSync(path.join(ROOT, place), { recursive: true, withFileTypes: true })
  return inside
    .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
}

/** The rows of the list: the word for a concept, and those that are not used for it. */
const rows = readFileSync(path.join(ROOT, 'docs/words.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [^-C]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, word = '', , , others = '']) => ({ word, others: others.split('、') }))

const texts = PLACES.flatMap(filesOf).map(
  (file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const,
)

test('the list names a word for a concept once', () => {
  const words = rows.flatMap(({ word, others }) => [word, ...others])
  expect(rows.length).toBeGreaterThan(20)
  expect(words.filter((word, place) => !word || words.indexOf(word) !== place)).toEqual([])
})

test.each(rows)('a candidate reads $word, and no other word for it', ({ others }) => {
  const found = texts.flatMap(([file, text]) =>
    others.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`),
  )
  expect(found).toEqual([])
})

test('every word of the list is read somewhere', () => {
  const all = texts.map(([, text]) => text).join('')
  expect(rows.map(({ word }) => word).filter((word) => !all.includes(word))).toEqual([])
})
