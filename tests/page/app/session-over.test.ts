import { clientOf } from '../../support/page/backend/candidate'
import { people, prepared } from '../../support/page/backend/people'
import { payInCashier } from '../../support/page/demo'
import type { Phone } from '../../support/page/phone'
import { phoneTransport } from '../../support/page/phone-network'
import { coldPhone } from '../../support/page/start'

const person = people.expelled
const OVER = '登录已过期'

/** The sessions end everywhere, and WeChat's next code is refused: nothing signs in silently. */
async function endSession(phone: Phone): Promise<void> {
  const client = await clientOf(prepared().backend, person, phoneTransport)
  await client.delete('/me/sessions')
  phone.wx.calls.script('login', () => ({ code: 'invalid' }))
}

/** WeChat gives codes that count again. */
function letSignIn(phone: Phone): void {
  phone.wx.calls.script('login', () => ({ code: `again-${Date.now()}:${person}` }))
}

async function openOrder() {
  const phone = await coldPhone(person)
  const page = phone.open(`/features/registration/pages/order/index?id=${prepared().orders.expelled}`)
  await page.button('立即支付')
  return { phone, page }
}

test('what stands on the page stays, and a tap signs in and reads it anew', async () => {
  const { phone, page } = await openOrder()
  await endSession(phone)
  phone.comeBack()
  await page.says(OVER, '等待支付')
  letSignIn(phone)
  await page.tap('微信登录')
  await page.gone(OVER)
  await page.says('等待支付')
})

test('a sign-in that fails says why, and can be tried again', async () => {
  const { phone, page } = await openOrder()
  await endSession(phone)
  await page.tap('立即支付')
  await page.says(OVER)
  phone.wx.calls.fail('login', 'login:fail')
  await page.tap('微信登录')
  await page.says('微信登录没有成功')
  letSignIn(phone)
  phone.wx.calls.fail('requestPayment', 'requestPayment:fail cancel')
  await page.tap('重试')
  await page.says('继续支付')
})

test('a payment that met the end of the session goes on after signing in', async () => {
  const { phone, page } = await openOrder()
  payInCashier(phone)
  await endSession(phone)
  await page.tap('立即支付')
  await page.says(OVER)
  letSignIn(phone)
  await page.tap('微信登录')
  await page.button('查看报名详情')
})
