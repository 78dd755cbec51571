import { contactDetail, contactOtherwise } from '../../../src/parts/contact-rows/contact-words'
import type { Outcome } from '../../../src/platform/outcome'
import { ContactUse, type ContactWay } from '../../../src/stores/contact-use'

const hotline: ContactWay = {
  kind: 'phone',
  label: '考试服务热线',
  value: '400-000-0000',
  hours: '工作日 9:00–18:00',
}
const mail: ContactWay = { kind: 'email', label: '服务邮箱', value: 'service@example.com', hours: null }
const site: ContactWay = { kind: 'link', label: '网站', value: 'https://example.com', hours: null }

function contacts(outcome: Outcome = 'done') {
  const did: string[] = []
  const does = (what: string) => async (value: string) => {
    did.push(`${what} ${value}`)
    return outcome
  }
  return { store: new ContactUse({ call: does('call'), copy: does('copy') }), did }
}

test('a phone number is called, an address or a link is copied', async () => {
  const { store, did } = contacts()
  await store.use(hotline)
  await store.use(mail)
  await store.use(site)
  expect(did).toEqual(['call 400-000-0000', 'copy service@example.com', 'copy https://example.com'])
})

test('a refusal stays on the page, with the value to use by hand', async () => {
  const { store } = contacts('refused')
  await store.use(mail)
  expect(store.used?.contact).toBe(mail)
  expect(store.used?.outcome).toBe('refused')
  expect(contactOtherwise(mail)).toBe('也可以手动记下 service@example.com')
  expect(contactOtherwise(hotline)).toBe('也可以手动拨打 400-000-0000')
})

test('a contact says when it can be reached', () => {
  expect(contactDetail(hotline)).toBe('400-000-0000 · 工作日 9:00–18:00')
  expect(contactDetail(mail)).toBe('service@example.com')
})
