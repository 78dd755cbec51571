import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const CONFIG = join(ROOT, '.dependency-cruiser.cjs')

/** For each rule one import that breaks it: from, to. */
const BREACHES: Record<string, [string, string]> = {
  'no-circular': ['src/api/round.ts', 'src/api/round.ts'],
  'no-unresolvable': ['src/api/lost.ts', 'src/api/nowhere.ts'],
  'api-stands-alone': ['src/api/a.ts', 'src/platform/b.ts'],
  'format-stands-alone': ['src/format/a.ts', 'src/platform/b.ts'],
  'platform-is-below-stores': ['src/platform/a.ts', 'src/stores/b.ts'],
  'stores-are-below-ui': ['src/stores/a.ts', 'src/ui/b.ts'],
  'kit-is-below-parts': ['src/ui/a.ts', 'src/parts/b.ts'],
  'parts-are-below-pages': ['src/parts/a.ts', 'src/features/one/b.ts'],
  'tabs-leave-features-alone': ['src/pages/a.ts', 'src/features/one/b.ts'],
  'features-leave-each-other-alone': ['src/features/one/a.ts', 'src/features/two/b.ts'],
  'only-platform-says-wx': ['src/stores/w.ts', 'node_modules/@tarojs/taro/index.js'],
  'pages-know-hooks-and-components': ['src/ui/w.ts', 'node_modules/@tarojs/runtime/index.js'],
  'dates-are-said-in-one-place': ['src/ui/d.ts', 'node_modules/dayjs/index.js'],
  'app-leaves-server-alone': ['src/api/s.ts', 'server/src/lib/b.ts'],
  'server-leaves-app-alone': ['server/src/lib/s.ts', 'src/api/b.ts'],
  'server-lib-uses-what-is-below': ['server/src/lib/a.ts', 'server/src/domain/b.ts'],
  'server-database-uses-what-is-below': ['server/src/database/a.ts', 'server/src/repositories/b.ts'],
  'server-domain-uses-what-is-below': ['server/src/domain/a.ts', 'server/src/problems/b.ts'],
  'server-problems-uses-what-is-below': ['server/src/problems/a.ts', 'server/src/gateways/b.ts'],
  'server-gateways-uses-what-is-below': ['server/src/gateways/a.ts', 'server/src/repositories/b.ts'],
  'server-repositories-uses-what-is-below': ['server/src/repositories/a.ts', 'server/src/use-cases/b.ts'],
  'server-use-cases-uses-what-is-below': ['server/src/use-cases/a.ts', 'server/src/jobs/b.ts'],
  'server-jobs-uses-what-is-below': ['server/src/jobs/a.ts', 'server/src/http/b.ts'],
  'server-http-uses-what-is-below': ['server/src/http/a.ts', 'server/src/seed/b.ts'],
  'server-rules-are-pure': ['server/src/domain/p.ts', 'node_modules/kysely/index.js'],
  'server-flows-know-no-http': ['server/src/jobs/p.ts', 'node_modules/fastify/index.js'],
  'server-sql-and-gateways-refuse-nothing': ['server/src/repositories/p.ts', 'server/src/problems/b.ts'],
  'server-private-files': ['server/src/repositories/v.ts', 'server/src/gateways/payment/v3.ts'],
  'wx-serves-every-engine': ['simulator/src/phone/wx/a.ts', 'simulator/src/phone/dom.ts'],
  'simulator-stands-alone': ['simulator/src/a.ts', 'src/api/b.ts'],
}

/** What the rules say of a tree with these imports: the names of the broken ones, by the file that breaks them. */
function judge(imports: readonly [string, string][]): Set<string> {
  const root = mkdtempSync(join(tmpdir(), 'imports-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  try {
    const lines = new Map<string, string[]>()
    for (const [from, to] of imports) {
      if (!to.includes('nowhere') && !lines.has(to)) lines.set(to, [])
      const target = to.startsWith('node_modules/')
        ? to.slice('node_modules/'.length).replace('/index.js', '')
        : `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.ts$/, '')}`
      lines.set(from, [...(lines.get(from) ?? []), `import '${target}'`])
    }
    for (const [file, text] of lines) write(file, `${text.join('\n')}\nexport const here = 1\n`)
    symlinkSync(join(ROOT, 'node_modules/typescript'), join(root, 'node_modules/typescript'))
    const depcruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = [
      depcruise,
      '--config',
      CONFIG,
      '--output-type',
      'json',
      'src',
      'server/src',
      'simulator/src',
    ]
    const { summary } = JSON.parse(
      execFileSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    )
    return new Set(
      summary.violations.map(
        (one: { rule: { name: string }; from: string }) => `${one.rule.name} ${one.from}`,
      ),
    )
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('every rule of imports is broken by its example', () => {
  const broken = judge(Object.values(BREACHES))
  for (const [rule, [from]] of Object.entries(BREACHES)) expect(broken).toContain(`${rule} ${from}`)
})

test('there is an example for every rule', () => {
  // The configuration is plain JavaScript.
  const { forbidden } = require(CONFIG) as { forbidden: { name: string }[] }
  expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BREACHES).sort())
})
