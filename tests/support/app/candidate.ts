import type { Phone } from './phone'
import type { World } from './world'

/** What the stand-in of the mail gateway sent last, newest first. */
async function lastMail(world: World): Promise<string> {
  const answer = await fetch(`${world.server.url}/v1/demo/outbox`)
  const { items }: { items: { channel: string; text: string }[] } = await answer.json()
  return items.find(({ channel }) => channel === 'email')?.text ?? ''
}

/** Completes the checklist as a new candidate does: cloud account, phone number, e-mail. */
export async function completeChecklist(world: World, phone: Phone): Promise<void> {
  await phone.waitRoute('features/registration/pages/checklist/index')
  await phone.tap('绑定云账号')
  await phone.answer(/个人账号.*已实名/)
  await phone.waitGone(/^绑定云账号/)

  await phone.tap('绑定手机号')
  await agreeToPrivacy(phone)
  await phone.answer('允许')
  await phone.waitGone('绑定手机号')

  await phone.tap('绑定邮箱')
  await phone.waitRoute('features/account/pages/email/index')
  await phone.fill('邮箱地址', 'candidate@example.com')
  await phone.tap('发送验证码')
  await phone.waitText('验证码已发送到')
  const code = /\b\d{6}\b/.exec(await lastMail(world))?.[0] ?? ''
  await phone.fill('6 位验证码', code)
  // The last digit confirms it, and what was begun goes on.
}

/** Agrees where the client asks for consent to the privacy terms. */
export async function agreeToPrivacy(phone: Phone): Promise<void> {
  await phone.tap('同意并继续')
}

/** Accepts the rules where an order is confirmed. */
export async function acceptRules(phone: Phone): Promise<void> {
  await phone.waitRoute('features/registration/pages/confirm/index')
  await phone.tapRole('checkbox', /^以上信息无误/)
}

/** From confirming to an unpaid order with the cashier open. */
export async function orderConfirmed(phone: Phone): Promise<void> {
  await acceptRules(phone)
  await phone.tap('确认并支付')
  await phone.waitRoute('features/registration/pages/order/index')
}
