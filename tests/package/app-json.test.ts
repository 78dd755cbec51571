import { appJson, filesOf, textOf } from '../support/package/dist'

const app = appJson()
const themes: Record<string, Record<string, string>> = JSON.parse(textOf('dist', app.themeLocation))
const variables = [...textOf('dist', 'app.json').matchAll(/"@(\w+)"/g)].map(([, name = '']) => name)

test('code is loaded when a page needs it', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
})

test('the app follows the phone into the dark', () => {
  expect(app.darkmode).toBe(true)
  expect(variables.length).toBeGreaterThan(0)
})

test.each(['light', 'dark'])('every variable of app.json has a value in %s', (theme) => {
  for (const variable of variables) expect(themes[theme]).toHaveProperty(variable)
})

test.each(['light', 'dark'])('the pictures of the %s theme are in the package', (theme) => {
  const pictures = Object.values(themes[theme] ?? {}).filter((value) => value.endsWith('.png'))
  expect(filesOf('dist', '.png')).toEqual(expect.arrayContaining(pictures))
  expect(pictures).not.toHaveLength(0)
})

test('tab pages are in the main package', () => {
  for (const { pagePath } of app.tabBar.list) expect(app.pages).toContain(pagePath)
})

test('the main package holds the tab pages and no other', () => {
  expect(app.pages.toSorted()).toEqual(app.tabBar.list.map(({ pagePath }) => pagePath).toSorted())
})

test('what is loaded ahead exists', () => {
  const known = app.subPackages.flatMap(({ root, name }) => [root, name])
  for (const [page, { packages }] of Object.entries(app.preloadRule)) {
    expect(filesOf('dist', '.js')).toContain(`${page}.js`)
    for (const name of packages) expect(known).toContain(name)
  }
})

const reading = filesOf('src', 'index.tsx').filter((path) =>
  /\buse\w*Reading\w*\(|usePullDown\(|<PagedItems/.test(textOf('src', path)),
)
test('pages that read are known', () => expect(reading.length).toBeGreaterThan(20))

test.each(reading)('%s reads anew when it is pulled down', (path) => {
  expect(JSON.parse(textOf('dist', path.replace(/tsx$/, 'json'))).enablePullDownRefresh).toBe(true)
})
