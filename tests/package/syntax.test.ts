import { parse } from 'acorn'
import { allPages, appJson, filesOf, textOf } from '../support/package/dist'
import { modulesOf } from '../support/package/webpack-modules'

const scripts = filesOf('dist', '.js')
const roots = appJson().subPackages.map(({ root }) => root)
const ownerOf = (file: string) => roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'

test.each(scripts)('%s needs nothing newer than ES2020', (file) => {
  expect(complaint(textOf('dist', file))).toBeNull()
})

test('no sub-package carries a module that the main package has already', () => {
  const main = new Set(scripts.filter((file) => ownerOf(file) === 'main').flatMap((file) => idsIn(file)))
  const twice = scripts
    .filter((file) => ownerOf(file) !== 'main')
    .flatMap((file) =>
      idsIn(file)
        .filter((id) => main.has(id))
        .map((id) => `${file}: module ${id}`),
    )
  expect(twice).toEqual([])
})

test('the main package carries no module of ours that only one sub-package uses', () => {
  const users = new Map<string, Set<string>>()
  for (const file of scripts) {
    for (const { id, needs } of modulesOf(textOf('dist', file))) {
      for (const need of needs) {
        if (need !== id) users.set(need, (users.get(need) ?? new Set()).add(ownerOf(file)))
      }
    }
  }
  // Libraries stand in vendors.js and taro.js, which every page loads; common.js holds what we wrote.
  const misplaced = idsIn('common.js').filter((id) => {
    const owners = users.get(id)
    return owners?.size === 1 && !owners.has('main')
  })
  expect(misplaced).toEqual([])
})

test('every page of app.json has its script, configuration and template', () => {
  const files = new Set(filesOf('dist', ''))
  for (const page of allPages()) {
    for (const ending of ['js', 'json', 'wxml']) expect(files).toContain(`${page}.${ending}`)
  }
})

function complaint(code: string): string | null {
  try {
    parse(code, { ecmaVersion: 2020 })
    return null
  } catch (error) {
    return String(error)
  }
}

function idsIn(file: string): string[] {
  return modulesOf(textOf('dist', file)).map(({ id }) => id)
}
