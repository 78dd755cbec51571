import links from '../../../contract/links.json'
import { pushOf } from '../../../src/platform/arrival'
import { isLinked, type LinkedPage } from '../../../src/platform/links'
import { routes } from '../../../src/platform/routes'
import { routeOf } from '../../../src/platform/target'
import { tabOf } from '../../../src/platform/way-back'

jest.mock('@tarojs/taro', () => ({}))

const pages = Object.keys(links) as LinkedPage[]

test('a target with an id opens the page that the link table says', () => {
  for (const page of pages) {
    expect(routeOf({ page, id: 'x1' })).toBe(links[page].replace('{id}', 'x1'))
  }
})

test('a target without its id opens the list it belongs to', () => {
  expect(routeOf({ page: 'ticket', id: null })).toBe(routes.exams())
  expect(routeOf({ page: 'order', id: null })).toBe(routes.orders())
  expect(routeOf({ page: 'certificate', id: null })).toBe(routes.certificates())
  expect(routeOf({ page: 'message', id: null })).toBe(routes.inbox())
  expect(routeOf({ page: 'channels', id: null })).toBe(routes.channels())
})

test('a page that only a newer version has leads home', () => {
  // What a backend of tomorrow may send.
  expect(routeOf({ page: 'lounge' as LinkedPage, id: 'x' })).toBe(routes.home())
})

test.each([
  ['features/exam/pages/ticket/index', '考试'],
  ['features/changes/pages/retake/index', '考试'],
  ['features/registration/pages/order/index', '考试'],
  ['features/registration/pages/checklist/index', '我的'],
  ['features/certificates/pages/paper/index', '证书'],
  ['features/messages/pages/message/index', '我的'],
  ['features/certifications/pages/detail/index', '首页'],
])('back from %s leads to %s', (route, tab) => {
  expect(tabOf(route).name).toBe(tab)
})

test('the pages that messages lead to are known by their route', () => {
  expect(pages.every((page) => isLinked(links[page].slice(1).replace(/\?.*/, '')))).toBe(true)
  expect(isLinked('pages/home/index')).toBe(false)
  expect(isLinked('features/certifications/pages/detail/index')).toBe(false)
})

test('a push is known by its notice and its channel; anything else is none', () => {
  const notice = 'ntc_4f1c9a52e8d04b6f9b1f2a'
  expect(pushOf({ id: 'reg_1', notice, via: 'sms' })).toEqual({ notice, via: 'sms' })
  expect(pushOf({ notice })).toBeNull()
  expect(pushOf({ notice, via: 'pigeon' })).toBeNull()
  expect(pushOf({ notice: '../me', via: 'sms' })).toBeNull()
  expect(pushOf(undefined)).toBeNull()
})
