import { people, prepared } from '../../support/page/backend/people'
import { writesTo } from '../../support/page/demo'
import type { OpenPage } from '../../support/page/page'
import { NOWHERE } from '../../support/page/page-states'
import type { Phone } from '../../support/page/phone'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const INBOX = '/features/messages/pages/inbox/index'

/** Takes the backend away while `show` has the page read, and brings it back before the tap that tries again. */
async function tryAgain(phone: Phone, show: () => OpenPage): Promise<OpenPage> {
  const { network } = phone.wx
  const { backend } = network
  network.backend = NOWHERE
  phone.hurry()
  const page = show()
  await page.button('重试')
  network.backend = backend
  network.sent.length = 0
  await page.tap('重试')
  return page
}

describe('trying again reads all that the page reads', () => {
  test.each([
    [
      'the ticket of a journey, to be there offline',
      people.ticketHolder,
      () => `/features/exam/pages/journey/index?id=${prepared().ticketRegistration}`,
      () => `GET /v1/registrations/${prepared().ticketRegistration}/ticket`,
    ],
    [
      'what reaches the candidate',
      people.ticketHolder,
      () => '/pages/me/index',
      () => 'GET /v1/notice-channels',
    ],
    [
      'the sittings of a certification',
      null,
      () => '/features/certifications/pages/detail/index?code=tca-architect',
      () => 'GET /v1/certifications/tca-architect/sittings',
    ],
    [
      'the year that it is, whatever the phone says',
      null,
      () => '/features/certifications/pages/calendar/index',
      () => 'GET /v1/calendar/2020',
    ],
  ])('%s', async (_, person, address, request) => {
    const phone = person ? await coldPhone(person) : startPhone()
    await tryAgain(phone, () => phone.open(address()))
    await until(request(), () => phone.wx.network.paths.includes(request()))
  })

  test('and asks on about a payment whose outcome is not known', async () => {
    const id = prepared().orders.collector
    const phone = await coldPhone(people.collector)
    phone.wx.storage.keep(`my:paying:${id}`, true)
    await tryAgain(phone, () => phone.open(`/features/registration/pages/order/index?id=${id}`))
    const asked = () => phone.wx.network.paths.filter((path) => path === `GET /v1/orders/${id}`)
    await until('it is asked about again', () => asked().length > 1)
  })

  test('and marks the message that then shows', async () => {
    const phone = await coldPhone(people.sharer)
    const inbox = phone.open(INBOX)
    const unread = await until('an unread message', () => inbox.all('button', /^未读，/)[0])
    unread.tap()
    const { url } = await phone.wx.calls.latest('navigateTo')
    const page = await tryAgain(phone, () => phone.open(String(url)))
    await page.says('发送记录')
    await until('it is marked', () => writesTo(phone, '/messages/read').length === 1)
  })

  test('and has a list begin anew', async () => {
    const phone = await coldPhone(people.veteran)
    const page = phone.open(INBOX)
    await page.says('第 20 条消息')
    page.instance.onReachBottom?.()
    await page.says('第 40 条消息')
    await tryAgain(phone, () => {
      page.instance.onPullDownRefresh?.()
      return page
    })
    await page.gone('第 40 条消息')
    expect(page.text).toContain('第 20 条消息')
  })
})
