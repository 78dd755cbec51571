import { filesOf, textOf } from '../support/package/dist'

const sources = [...filesOf('src', '.ts'), ...filesOf('src', '.tsx')].filter(
  (file) => !file.endsWith('.d.ts'),
)
const found = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf('src', file)))

test.each([
  ['getUserInfo', /\bgetUserInfo\b/],
  ['getUserProfile', /\bgetUserProfile\b/],
  ['getSystemInfo in any form', /\bgetSystemInfo(Sync|Async)?\b/],
  ['showShareMenu without need', /\bshowShareMenu\b/],
])('the app does not use %s', (_, pattern) => {
  expect(found(pattern)).toEqual([])
})

test('the app writes nothing to the console', () => {
  expect(found(/\bconsole\./)).toEqual([])
})

test('no page listens to scrolling', () => {
  expect(found(/\b(usePageScroll|onPageScroll)\b/)).toEqual([])
})

test('a pressed state is a hover class, never :active', () => {
  expect(filesOf('dist', '.wxss').filter((file) => textOf('dist', file).includes(':active'))).toEqual([])
})

test('no sheet loads anything from outside', () => {
  const outside = /(@import|url\()\s*["']?(https?:)?\/\//
  expect(filesOf('dist', '.wxss').filter((file) => outside.test(textOf('dist', file)))).toEqual([])
})

test('what catches moves has nothing in it: on a phone nothing within could be scrolled', () => {
  const tags = sources.flatMap(
    (file) => textOf('src', file).match(/<[A-Z]\w*\b[^<]*?\bcatchMove\b[^<]*?>/g) ?? [],
  )
  expect(tags).not.toEqual([])
  expect(tags.filter((tag) => !tag.endsWith('/>'))).toEqual([])
})

test('scripts of the view stay in the language they have: it knows neither arrows nor let', () => {
  const scripts = filesOf('dist', '.wxs')
  expect(scripts).not.toEqual([])
  expect(scripts.filter((file) => /=>|\b(let|const|class)\b/.test(textOf('dist', file)))).toEqual([])
})
