import type { Phone } from '../../support/app/phone'
import { SmallApp } from './small-app'

const page = `
const say = (page, name) => ({ detail }) =>
  page.setData({ line: page.data.line + name + ' ' + detail.status + ' ' + detail.errMsg + ';' })
Page({
  data: { line: '', second: false },
  onLoad() { this.loaded = say(this, 'load'); this.failed = say(this, 'error') },
  more() { this.setData({ second: true }) },
  loaded(e) { say(this, 'load')(e) },
  failed(e) { say(this, 'error')(e) },
})`
const card = 'bindload="loaded" binderror="failed"'

describe('the card of the official account', () => {
  let app: SmallApp
  let phone: Phone

  beforeAll(async () => {
    app = await SmallApp.start({
      'pages/home/index.js': page,
      'pages/home/index.wxml': `<official-account ${card}/><button bindtap="more">more</button>
        <official-account wx:if="{{second}}" ${card}/><text>{{line}}</text>`,
    })
  })
  afterAll(() => app.stop())
  afterEach(() => phone.close())

  it('tells the backend who follows, and then offers to look at the account', async () => {
    phone = await app.phone()
    await phone.waitText('load 0 ')
    await phone.tapRole('button', '关注')
    await phone.top.getByRole('button', { name: '查看' }).waitFor()
    // What WeChat itself fetches at the start is told, too.
    const told = app.told.filter(({ method }) => method === 'PUT')
    expect(told.map(({ url }) => url)).toEqual(['/v1/demo/official-account'])
    expect(JSON.parse(told[0]?.body ?? '{}')).toEqual({
      person: await phone.page.evaluate(() => localStorage.getItem('phone:openid')),
      following: true,
    })
  })

  it('says why it does not show', async () => {
    phone = await app.phone({ officialAccount: 5 })
    await phone.waitText('error 5 场景值错误')
    expect(await phone.top.getByText('公众号').count()).toBe(0)
  })

  it('shows once on a page', async () => {
    phone = await app.phone()
    await phone.waitText('load 0 ')
    await phone.tap('more')
    await phone.waitText('error 6 重复创建')
  })
})
