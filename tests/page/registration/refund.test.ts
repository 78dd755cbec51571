import { people, prepared } from '../../support/page/backend/people'
import { coldPhone } from '../../support/page/start'

const orderPage = (id: string) => `/features/registration/pages/order/index?id=${id}`
const journey = (id: string) => `/features/exam/pages/journey/index?id=${id}`

test('an order is given back after a second look, and the order and the journey tell it', async () => {
  const phone = await coldPhone(people.refunder)
  const { order, registration } = prepared().refundable
  const page = phone.open(orderPage(order))
  const ask = await page.shows('ask-refund')
  expect(page.text).toContain('退回金额')
  ask.tap()
  const sure = await page.shows('refund-confirmed')
  expect(page.text).toContain('本次报名立即结束')
  sure.tap()
  await page.says('报名已结束', '原路退回')
  expect(page.has('ask-refund')).toBe(false)

  const later = await coldPhone(people.refunder)
  const ended = later.open(journey(registration))
  await ended.says('报名已退款')
  expect(ended.has('action-defer')).toBe(false)
})

test('after the closing it cannot be given back, and the journey says the rule and its date', async () => {
  const phone = await coldPhone(people.ticketHolder)
  const page = phone.open(journey(prepared().ticketRegistration))
  await page.shows('refused-refund')
  expect(page.text).toContain('支付后 5 × 24 小时内')
  expect(page.has('action-refund')).toBe(false)
})
