import { putSession } from './bought'
import { otherPages, REFUSAL, type TapEntry } from './outcome-table'
import { pageTable } from './page-table'
import type { Phone } from './phone'
import type { PhoneOptions } from './phone-options'
import type { PreparedPeople } from './prepared'

const PROBLEM = {
  type: 'about:blank',
  status: 429,
  code: 'rate-limited',
  title: REFUSAL,
  detail: '请稍等一分钟再试，已填写的内容不会丢失。',
  incident: 'AB12CD',
}

/** Opens a page by its name, cold, on a phone that has agreed to what is private. */
export async function showPage(
  phone: Phone,
  people: PreparedPeople,
  page: string,
  options: PhoneOptions = {},
): Promise<void> {
  const pages = [...pageTable(people.ids), ...otherPages(people)]
  const entry = pages.find(({ name }) => name === page)
  if (!entry) throw new Error(`no page is called ${page}`)
  await phone.quit()
  await phone.page.unrouteAll({ behavior: 'ignoreErrors' })
  await phone.clearStorage()
  await phone.page.evaluate(() => {
    for (const key of ['privacy-agreed', 'scope.writePhotosAlbum', 'scope.addPhoneCalendar'])
      localStorage.setItem(`phone:${key}`, 'yes')
  })
  if (entry.who !== 'visitor') await putSession(phone, entry.who ? people[entry.who] : people.holder)
  await phone.relaunch({ ...options, path: entry.path })
  await phone.waitText(entry.content)
}

/** The phone's and the backend's answers to come. */
async function prepareAnswers(phone: Phone, { phone: answer, refused }: TapEntry): Promise<void> {
  if (answer) await phone.script(...answer)
  if (!refused) return
  await phone.page.route(
    ({ pathname }) => pathname.endsWith(refused),
    (route) => {
      if (route.request().method() === 'GET' && !refused.endsWith('export')) return route.continue()
      return route.fulfill({ status: 429, contentType: 'application/problem+json', json: PROBLEM })
    },
  )
}

/** Presses a button that stands as low as it can on the screen, where what follows it is out of sight. */
export async function press(phone: Phone, words: string | RegExp): Promise<void> {
  const target = phone.top.getByRole('button', { name: words, exact: typeof words === 'string' }).last()
  await target.evaluate((element) => element.scrollIntoView({ block: 'end' }))
  await target.tap()
}

/** Does what an entry of the table says, on its open page; calls `opened` while its sheet, if it has one, is open. */
export async function carryOut(phone: Phone, entry: TapEntry, opened?: () => Promise<void>): Promise<void> {
  await entry.before?.(phone)
  await prepareAnswers(phone, entry)
  await press(phone, entry.tap)
  if (!entry.inSheet) return
  await opened?.()
  await press(phone, entry.inSheet)
}
