import links from '../../contract/links.json'
import { routes, tabs } from '../../src/platform/routes'
import { allPages, appJson } from '../support/package/dist'

const pageOf = (url: string) => url.slice(1).replace(/\?.*/, '')
const addresses = [
  routes.home(),
  routes.exams(),
  routes.certificates(),
  routes.me(),
  routes.catalogue(),
  routes.certification('x'),
  routes.calendar(),
  routes.checklist(),
  routes.sitting('x'),
  routes.confirm('x', 'y'),
  routes.order('x'),
  routes.orders(),
  routes.email(),
  routes.settings(),
  routes.privacy(),
  routes.deletion(),
  routes.registration('x'),
  routes.ticket('x'),
  routes.examDay('x'),
  routes.result('x'),
  routes.journeyCalendar('x'),
  routes.deferral('x'),
  routes.retake('x'),
  routes.certificate('x'),
  routes.paper('x'),
  routes.lookup('x'),
  routes.inbox(),
  routes.message('x'),
  routes.channels(),
  routes.deviceCheck(),
  routes.idCheck(),
  routes.partners(),
  routes.testCentres(),
  routes.help(),
]

test('every address of the app is a page of the package, and every page has an address', () => {
  expect(Object.keys(routes)).toHaveLength(addresses.length)
  expect(addresses.map(pageOf).toSorted()).toEqual(allPages().toSorted())
})

test('every link of a message is a page of the package', () => {
  expect(allPages()).toEqual(expect.arrayContaining(Object.values(links).map(pageOf)))
})

test('the tabs of the app are the tabs of the package', () => {
  const { list } = appJson().tabBar
  expect(tabs.map(pageOf)).toEqual(list.map(({ pagePath }) => pagePath))
})
