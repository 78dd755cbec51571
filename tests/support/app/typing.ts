import type { Phone } from './phone'

/**
 * Types `text` over what a field holds, `delay` milliseconds a key, and gives what then stands on the screen, once
 * whatever the logic still had to say to the view is there.
 */
export async function typeInto(phone: Phone, label: string, text: string, delay: number): Promise<string> {
  const field = phone.top.getByRole('textbox', { name: label, exact: true })
  await field.tap()
  await phone.page.keyboard.press('ControlOrMeta+A')
  await phone.page.keyboard.type(text, { delay })
  await phone.rest()
  return field.inputValue()
}
