import type { Phone } from './phone'
import type { World } from './world'

/** What the stand-in of the mail gateway sent last, newest first. */
async function lastMail(world: World): Promise<string> {
  const answer = await fetch(`${world.server.url}/v1/demo/outbox`)
  const { items }: { items: { channel: string; text: string }[] } = await answer.json()
  return items.find(({ channel }) => channel === 'email')?.text ?? ''
}

/** Signs in on the page that asks for it. */
export async function signIn(phone: Phone): Promise<void> {
  await phone.tap('微信登录')
}

/** Completes the checklist as a new candidate does: cloud account, phone number, e-mail. */
export async function completeChecklist(world: World, phone: Phone): Promise<void> {
  await phone.top.locator('#mend-cloudAccount').tap()
  await phone.answer(/个人账号.*已实名/)
  await phone.top.locator('#checklist-realName').getByText('已就绪').waitFor()

  await phone.top.locator('#mend-phone').tap()
  await agreeToPrivacy(phone)
  await phone.answer('允许')
  await phone.top.locator('#checklist-phone').getByText('已就绪').waitFor()

  await phone.top.locator('#mend-email').tap()
  await phone.waitRoute('features/account/pages/email/index')
  await phone.top.getByRole('textbox').first().fill('candidate@example.com')
  await phone.top.locator('#send-code').tap()
  await phone.top.getByRole('textbox').nth(1).waitFor()
  const code = /\b\d{6}\b/.exec(await lastMail(world))?.[0] ?? ''
  await phone.top.getByRole('textbox').nth(1).fill(code)
  await phone.top.locator('#confirm-code').tap()
  await phone.waitRoute('features/registration/pages/checklist/index')
  await phone.waitText('资料齐全，可以报名')
}

/** Agrees where the client asks for consent to the privacy terms. */
export async function agreeToPrivacy(phone: Phone): Promise<void> {
  await phone.top.locator('#privacy-agree').tap()
}

/** From the checklist to an unpaid order with the cashier open. */
export async function orderFirstSitting(phone: Phone): Promise<void> {
  await phone.tap('选择考期')
  await phone.waitRoute('features/registration/pages/sitting/index')
  await phone.waitText('报名与延期截止')
  await phone.tap('下一步')
  await phone.waitRoute('features/registration/pages/confirm/index')
  await phone.top.locator('#accept-rules').tap()
  await phone.tap('确认并支付')
  await phone.waitRoute('features/registration/pages/order/index')
}
