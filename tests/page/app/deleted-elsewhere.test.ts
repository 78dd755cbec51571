import { clientOf } from '../../support/page/backend/candidate'
import { people, prepared } from '../../support/page/backend/people'
import { phoneTransport } from '../../support/page/phone-network'
import { signedInPhone, startPhone } from '../../support/page/start'

const person = people.deletedElsewhere

/** Somebody's account, on another device. */
const elsewhere = () => clientOf(prepared().backend, person, phoneTransport)
const key = () => `deleted-elsewhere-${Date.now()}`

test('of an account that was deleted on another device the next start leaves nothing here', async () => {
  const client = await elsewhere()
  const authorizationCode = `standin:personal-verified:${person}`
  await client.put('/me/cloud-account', { body: { authorizationCode }, idempotencyKey: key() })
  const storage = (await signedInPhone(person)).wx.storage.only('session')
  // As a page kept it that is not opened again.
  storage.keep('my:certificate:CC-1', { holderName: '演示考生' })
  storage.keep('my', ['certificate:CC-1'])
  await client.delete('/me', { idempotencyKey: key() })
  const next = startPhone({ storage })
  next.wx.person = person
  const page = next.open('/pages/me/index')
  await page.says('报名资料')
  await page.gone('演***')
  expect(storage.dump()).not.toMatch(/演(\*|示)/)
})
