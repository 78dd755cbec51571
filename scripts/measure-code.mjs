/**
 * Prints how the code is cut: `node scripts/measure-code.mjs` for the working tree, `--at REV` for another revision.
 *
 * - files: TypeScript and JavaScript that git knows, without generated types (contract/schema.d.ts and its older places).
 * - crumbs: files under 25 lines that exactly one other file imports; pages' index.config.ts, which the framework wants,
 *   do not count.
 * - repeated: passages of six lines and more that stand in two places, blank lines, imports and comments left out.
 * - generated: lines of the generated types, which stand once today and stood twice.
 *
 * The files that one order runs through are `scripts/measure-way.ts`'s.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import process from 'node:process'

const CRUMB_LINES = 25
const LONG_LINES = 250
const PASSAGE_LINES = 6
const AREAS = [
  ['server', 'server/src/'],
  ['app', 'src/'],
  ['simulator', 'simulator/src/'],
  ['tests', 'tests/'],
  ['scripts', 'scripts/'],
  ['whole', ''],
]

const at = process.argv.indexOf('--at')
const revision = at > 0 ? process.argv[at + 1] : null
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 })

/** Every source file of the tree with its lines. */
function readTree() {
  const root = revision ? mkdtempSync(join(tmpdir(), 'measure-')) : process.cwd()
  if (revision) {
    const archive = execFileSync('git', ['archive', revision], { maxBuffer: 1 << 28 })
    execFileSync('tar', ['-x', '-C', root], { input: archive })
  }
  const names = revision
    ? git('ls-tree', '-r', '--name-only', revision)
    : git('ls-files', '-co', '--exclude-standard')
  const files = new Map()
  for (const name of names.split('\n')) {
    if (!/\.(ts|tsx|mjs|cjs|js)$/.test(name)) continue
    try {
      files.set(name, readFileSync(join(root, name), 'utf8').replace(/\n$/, '').split('\n'))
    } catch {
      // Deleted in the working tree and not yet in the index.
    }
  }
  if (revision) rmSync(root, { recursive: true })
  return files
}

/** Who imports whom: imported file → the files that import it. */
function importersOf(files) {
  const importers = new Map()
  for (const [name, lines] of files) {
    for (const [, target] of lines.join('\n').matchAll(/(?:from|import|import\(|require\()\s*'(\.[^']+)'/g)) {
      const base = normalize(join(dirname(name), target))
      const found = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx']
        .map((end) => base + end)
        .find((each) => files.has(each))
      if (!found || found === name) continue
      importers.set(found, (importers.get(found) ?? new Set()).add(name))
    }
  }
  return importers
}

const dull = (line) => /^(import\b|\/\/|\/\*|\*|\} from ')/.test(line) || !/[A-Za-z0-9]{2}/.test(line)

/** Passages that stand twice: runs of lines that are equal but for white space, counted once for each second place. */
function repeatedPassages(files, prefix) {
  const seen = new Map()
  let passages = 0
  for (const [name, lines] of files) {
    if (!name.startsWith(prefix)) continue
    const told = lines.map((line) => line.trim()).filter((line) => !dull(line))
    let within = false
    for (let start = 0; start + PASSAGE_LINES <= told.length; start += 1) {
      const window = told.slice(start, start + PASSAGE_LINES).join('\n')
      const known = seen.has(window)
      if (known && !within) passages += 1
      within = known
      if (!known) seen.set(window, name)
    }
  }
  return passages
}

function measure(files, importers, prefix) {
  const own = [...files].filter(([name]) => name.startsWith(prefix))
  const sizes = own.map(([, lines]) => lines.length).sort((one, other) => one - other)
  const atShare = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0
  const crumbs = own.filter(
    ([name, lines]) =>
      lines.length < CRUMB_LINES && importers.get(name)?.size === 1 && !name.endsWith('index.config.ts'),
  )
  return {
    files: own.length,
    lines: sizes.reduce((sum, size) => sum + size, 0),
    median: atShare(0.5),
    p90: atShare(0.9),
    [`over ${LONG_LINES}`]: sizes.filter((size) => size > LONG_LINES).length,
    crumbs: crumbs.length,
    repeated: repeatedPassages(files, prefix),
    names: crumbs.map(([name]) => name),
  }
}

const everything = readTree()
const files = new Map([...everything].filter(([name]) => !name.endsWith('.d.ts')))
const generated = [...everything]
  .filter(([name]) => name.endsWith('schema.d.ts'))
  .map(([, lines]) => lines.length)
const importers = importersOf(files)
console.log(`code at ${revision ?? 'the working tree'}`)
const rows = AREAS.map(([area, prefix]) => [area, measure(files, importers, prefix)])
console.table(Object.fromEntries(rows.map(([area, { names: _, ...figures }]) => [area, figures])))
console.log(
  `generated: ${generated.reduce((sum, lines) => sum + lines, 0)} lines in ${generated.length} file(s)`,
)
if (process.argv.includes('--crumbs')) for (const name of rows.at(-1)[1].names) console.log(name)
