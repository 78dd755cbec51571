// What the built package weighs, by sub-package; `--check` fails above the limits.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Limits in bytes, raw. WeChat allows 2 MB a package; these are ours. */
export const limits = { main: 357_000, whole: 706_000 }

const filesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** Raw bytes of the main package, of each sub-package, and of the whole. */
export function packageSizes(dist) {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])])
  for (const file of filesOf(dist)) {
    if (/\.(map|txt)$/.test(file)) continue
    const name = relative(dist, file).replaceAll('\\', '/')
    const owner = roots.find((root) => name.startsWith(`${root}/`)) ?? 'main'
    sizes.set(owner, sizes.get(owner) + statSync(file).size)
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return { packages: [...sizes], whole }
}

/** The sizes as a table for people. */
export function formatSizes({ packages, whole }) {
  const row = (name, size, limit) =>
    `${name.padEnd(28)}${size.toLocaleString('en').padStart(10)} B${limit ? `   limit ${limit.toLocaleString('en')} B` : ''}`
  return [
    'Package size, raw',
    ...packages.map(([name, size]) => row(name, size, name === 'main' ? limits.main : undefined)),
    row('whole', whole, limits.whole),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
  const sizes = packageSizes(dist)
  console.log(formatSizes(sizes))
  const main = sizes.packages.find(([name]) => name === 'main')[1]
  if (process.argv.includes('--check') && (main > limits.main || sizes.whole > limits.whole)) {
    console.error('The package is above its limits.')
    process.exitCode = 1
  }
}
