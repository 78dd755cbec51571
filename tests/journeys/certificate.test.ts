import { routes } from '../../src/platform/routes'
import { answerOf, apiClient } from '../support/api-client'
import { candidateWith, publishResults } from '../support/app/bought'
import { agreeToPrivacy } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { savedPicture } from '../support/app/saved-picture'
import { World } from '../support/app/world'
import { misplaced } from '../support/recorded-picture'
import { START_MS } from '../support/server'

/** What is chosen in the client's lists of divisions; none of it is first in its list. */
const REGION = [
  ['省', '四川省'],
  ['市', '成都市'],
  ['区', '高新区'],
] as const

const OPS_TOKEN = 'operator-of-the-app-tests-2020'

let world: World
let phone: Phone
let stranger: Phone
let number: string
let registrationId: string
let holderName: string
/** The address of the QR code on the certificate. */
let qr: string

beforeAll(async () => {
  world = await World.start({ env: { OPS_TOKEN } })
  const holder = await candidateWith(world, 'tca-architect')
  phone = holder.phone
  registrationId = holder.registrationId
  await publishResults(world, 'passed', '2020-07-29T10:00:00+08:00')
  const api = apiClient(world.server.url, holder.session.accessToken)
  const { items } = await answerOf(api.get('/certificates'))
  number = items[0]?.number ?? ''
  const certificate = await answerOf(api.get('/certificates/{number}', { path: { number } }))
  holderName = certificate.holderName
  qr = `${routes.lookup()}?q=${encodeURIComponent(certificate.verificationUrl)}`
  stranger = await world.phone()
}, START_MS)
afterAll(() => world.stop())

const operator = () => apiClient(world.server.url, OPS_TOKEN)

/** What a stranger reads on a phone of their own, without signing in. */
async function strangerReads(words: string): Promise<void> {
  await stranger.top.getByRole('alert').getByText(words, { exact: true }).waitFor()
  expect((await stranger.report()).calls).not.toContain('login')
}

async function strangerTypes(name: string): Promise<void> {
  await stranger.relaunch({ path: routes.lookup() })
  await stranger.fill('证书编号', number.toLowerCase())
  await stranger.fill('持证人姓名', name)
  await stranger.tap('查证')
}

/** Sixty signs, of which one is rare. */
const LONG_NAME = `Alexander-Constantine 阿卜杜热合曼·麦麦提艾力·𠮷${'慧'.repeat(18)}`

describe('what is saved in the album', () => {
  beforeAll(async () => {
    await phone.relaunch({ path: routes.ticket(registrationId) })
    await phone.tap('保存图片')
    await agreeToPrivacy(phone)
    await phone.answer('允许')
    await phone.waitText('已保存到相册')
  })

  /** Opens a page for which the backend answers with a long name, and saves its picture. */
  async function saved(path: string, api: string) {
    await phone.page.route(api, async (route) => {
      const response = await route.fetch()
      const body = await response.json()
      const certification = { ...body.certification, name: LONG_NAME }
      const json = { ...body, certification, holderName: LONG_NAME, nameAtIssue: LONG_NAME }
      await route.fulfill({ response, json })
    })
    await phone.relaunch({ path })
    await phone.waitText(LONG_NAME)
    const picture = await savedPicture(phone)
    await phone.page.unrouteAll({ behavior: 'wait' })
    return picture
  }

  test('the ticket is read by a camera dot by dot, and its long name stands whole within it', async () => {
    const ticket = await saved(routes.ticket(registrationId), '**/v1/registrations/*/ticket')
    expect(ticket.code).toMatch(/\/e\/[2-9A-Z]{6}$/)
    expect({ colours: ticket.codeColours, misplaced: misplaced(ticket.texts) }).toEqual({
      colours: 2,
      misplaced: [],
    })
  })

  test('the certificate is read by a camera dot by dot, and its long names stand whole within it', async () => {
    const face = await saved(routes.certificate(number), '**/v1/certificates/CA*')
    expect(`${routes.lookup()}?q=${encodeURIComponent(face.code ?? '')}`).toBe(qr)
    expect({ colours: face.codeColours, misplaced: misplaced(face.texts) }).toEqual({
      colours: 2,
      misplaced: [],
    })
  })
})

describe('a certificate', () => {
  test('is among the certificates and opens with the name of its holder', async () => {
    await phone.relaunch({ path: routes.certificates() })
    await phone.tap(number)
    await phone.waitRoute('features/certificates/pages/detail/index')
    await phone.waitText(holderName)
  })

  test('that was shared is valid for a stranger', async () => {
    await phone.tap('分享证书')
    await phone.tap('生成分享链接')
    await phone.tap('发给好友')
    await phone.answer('完成')
    const { shares, missing, errors } = await phone.report()
    expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
    await stranger.relaunch({ path: shares[0]?.path ?? '' })
    await strangerReads('有效')
  })

  test('says by its QR code that it is valid, and not whose it is', async () => {
    await stranger.relaunch({ path: qr })
    await strangerReads('有效')
    expect(await stranger.top.getByText(holderName, { exact: true }).count()).toBe(0)
  })

  test('is found by its number with the name of its holder, and with no other', async () => {
    await strangerTypes(holderName)
    await strangerReads('有效')
    await strangerTypes('旁人')
    await stranger.waitText('没有查到证书')
  })

  test('is posted to the address that its holder gives, and says so', async () => {
    await phone.relaunch({ path: routes.paper(number) })
    await phone.fill('收件人', '李明')
    await phone.fill('手机号码', '13800000001')
    await phone.tapRole('button', /^省、市、区/)
    for (const [list, name] of REGION) await phone.client.getByLabel(list, { exact: true }).selectOption(name)
    await phone.answer('完成')
    await phone.top.getByRole('button', { name: '省、市、区，四川省成都市高新区' }).waitFor()
    await phone.fill('详细地址', '科技路 1 号')
    await phone.tap('保存地址')
    await phone.waitRoute('features/certificates/pages/detail/index')
    await phone.waitText(/付印前可修改地址/)
    const posted = { state: 'posted', carrier: '顺丰速运', trackingNumber: 'SF1234567890' } as const
    for (const body of [{ state: 'printed' } as const, posted]) {
      await answerOf(operator().put('/ops/certificates/{number}/shipment', { path: { number }, body }))
    }
    await phone.relaunch({ path: routes.certificate(number) })
    await phone.waitText(/SF1234567890/)
  })

  test('that is revoked says so to everybody, with the reason to its holder, also without network', async () => {
    const body = { reason: '考试违规' }
    await answerOf(operator().post('/ops/certificates/{number}/revocation', { path: { number }, body }))
    await stranger.relaunch({ path: qr })
    await strangerReads('已撤销')
    await phone.relaunch({ path: routes.certificate(number) })
    await phone.waitText('原因：考试违规')
    await phone.relaunch({ path: routes.certificate(number), network: 'offline' })
    await phone.waitText(/已保存到本机/)
    await phone.waitText('证书已撤销')
  })
})
