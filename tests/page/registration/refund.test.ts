import { people, prepared } from '../../support/page/backend/people'
import { coldPhone } from '../../support/page/start'

const orderPage = (id: string) => `/features/registration/pages/order/index?id=${id}`
const journey = (id: string) => `/features/exam/pages/journey/index?id=${id}`

test('an order is given back after a second look, and the order and the journey tell it', async () => {
  const phone = await coldPhone(people.refunder)
  const { order, registration } = prepared().refundable
  const page = phone.open(orderPage(order))
  const ask = await page.button('申请退款')
  expect(page.text).toContain('退回金额')
  ask.tap()
  const sure = await page.button('确认退款')
  for (const words of ['按现考期考试', '唯一一次延期机会', '报名结束，席位释放', '免费补考的机会一并失效'])
    expect(page.text).toContain(words)
  sure.tap()
  await page.says('报名已结束', '原路退回')
  expect(page.text).not.toContain('申请退款')

  const later = await coldPhone(people.refunder)
  const ended = later.open(journey(registration))
  await ended.says('已申请退款')
  expect(ended.text).not.toContain('延期')
})

test('after the closing it cannot be given back, and the journey says the rule and its date', async () => {
  const phone = await coldPhone(people.ticketHolder)
  const page = phone.open(journey(prepared().ticketRegistration))
  await page.says('退款', '支付后 5 × 24 小时内', '不可办理')
  expect(page.text).not.toContain('前可退')
})
