import { completeChecklist, orderConfirmed } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { TICKET_MONDAY, World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterAll(() => world.stop())

describe('from browsing to the admission ticket', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await world.phone()
  })

  test('a visitor browses to a certification without signing in', async () => {
    await phone.waitText('选择要参加的认证')
    await phone.tap('浏览认证')
    await phone.waitRoute('features/certifications/pages/catalogue/index')
    await phone.tap('云架构工程师')
    await phone.waitRoute('features/certifications/pages/detail/index')
    await phone.waitText('7月25日')
    expect((await phone.report()).calls).not.toContain('login')
  })

  test('the tap on registering signs in and leads to what is missing', async () => {
    await phone.tap('登录并报名')
    await phone.waitRoute('features/registration/pages/checklist/index')
    await phone.waitText('补齐以下资料后即可报名')
  })

  test('the checklist is completed item by item', async () => {
    await completeChecklist(world, phone)
  })

  test('which leads on to confirming by itself; the candidate sees every consequence, and pays', async () => {
    await orderConfirmed(phone)
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
  })

  test('the registration shows its whole journey; the ticket is not out yet and says by when', async () => {
    await phone.tap('查看报名详情')
    await phone.waitRoute('features/exam/pages/journey/index')
    await phone.waitText('准考证最迟于7月20日 周一 24:00 发放')
    await phone.tapRole('button', /^报名与延期截止，/)
    await phone.waitText('考试日前第 10 天 00:00 截止报名')
    await phone.tapRole('button', '关闭')
  })

  test('back leads to the exams, not into the order again', async () => {
    await phone.back()
    await phone.waitRoute('pages/exams/index')
    await phone.waitText('云架构工程师')
  })

  test('on the ticket Monday home leads to the ticket', async () => {
    await world.moveClock(TICKET_MONDAY)
    await phone.tapTab('首页')
    await phone.waitText('准考证已发放')
    await phone.tap('查看准考证')
    await phone.waitRoute('features/exam/pages/ticket/index')
    await phone.waitText('13:30')
    await phone.waitText(/No\. 2020 0725/)
  })

  test('the ticket is still there without network after a cold start', async () => {
    const { query } = await phone.report()
    await phone.relaunch({ path: `/features/exam/pages/ticket/index?id=${query.id}`, network: 'offline' })
    await phone.waitText(/No\. 2020 0725/)
    await phone.waitText('当前没有网络')
    await phone.waitText(/已保存到本机/)
  })

  test('the app asked for no API that the client lacks, and nothing threw', async () => {
    const { missing, errors } = await phone.report()
    expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
  })
})
