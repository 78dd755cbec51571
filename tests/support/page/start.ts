import { prepared } from './backend/people'
import type { OpenPage } from './page'
import { Phone, type PhoneOptions } from './phone'

const phones: Phone[] = []

/** Starts the app cold, against the prepared backend; the phone is put away after the test. */
export function startPhone(options: Partial<PhoneOptions> = {}): Phone {
  const phone = new Phone({ backend: prepared().backend, ...options })
  phones.push(phone)
  return phone
}

/** Starts the app and signs in on the page of the account, as a candidate does. */
export async function signedInPhone(person: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
  const phone = startPhone(options)
  phone.wx.person = person
  const me = phone.open('/pages/me/index')
  await signInOn(me)
  await me.says('报名资料')
  phone.close()
  return phone
}

/** A cold start of somebody who is signed in and has nothing else stored. */
export async function coldPhone(person: string): Promise<Phone> {
  const { storage } = (await signedInPhone(person)).wx
  return startPhone({ storage: storage.only('session') })
}

/** Taps what signs in, once the page asks for it. */
export async function signInOn(page: OpenPage): Promise<void> {
  await page.tap('微信登录')
}

/** Signs out in the settings, as the question there is answered. */
export async function signOut(phone: Phone): Promise<void> {
  const settings = phone.open('/features/account/pages/settings/index')
  await settings.tap('退出登录')
  await settings.tap('确认退出登录')
}

afterEach(() => {
  for (const phone of phones) phone.close()
  phones.length = 0
})
