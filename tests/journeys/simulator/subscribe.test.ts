import type { Phone } from '../../support/app/phone'
import { SmallApp } from './small-app'

const page = `
const seen = (page, name) => (result) => page.setData({ line: name + ' ' + JSON.stringify(result) })
const ask = (page, tmplIds) =>
  wx.requestSubscribeMessage({ tmplIds, success: seen(page, 'yes'), fail: seen(page, 'no') })
Page({
  data: { line: '' },
  two() { ask(this, ['standin-exam', 'standin-result']) },
  one() { ask(this, ['standin-exam']) },
  late() { Promise.resolve().then(() => ask(this, ['standin-exam'])) },
  modal() { wx.showModal({ title: 'a', content: 'b', success: () => ask(this, ['standin-exam']) }) },
  six() { ask(this, ['1', '2', '3', '4', '5', '6']) },
})`
const names = ['two', 'one', 'late', 'modal', 'six']
const buttons = names.map((name) => `<button bindtap="${name}">${name}</button>`).join('')

describe('a request for subscription messages', () => {
  let app: SmallApp
  let phone: Phone

  beforeAll(async () => {
    app = await SmallApp.start({
      'pages/home/index.js': page,
      'pages/home/index.wxml': `${buttons}<text class="line">{{line}}</text>`,
    })
  })
  afterAll(() => app.stop())
  beforeEach(async () => {
    phone = await app.phone()
  })
  afterEach(() => phone.close())

  it('shows the messages with boxes and answers each by its box', async () => {
    await phone.tap('two')
    await phone.client.getByLabel('成绩通知').uncheck()
    await phone.answer('允许')
    await phone.waitText(
      'yes {"errMsg":"requestSubscribeMessage:ok","standin-exam":"accept","standin-result":"reject"}',
    )
    expect((await phone.report()).subscriptions).toEqual([
      { 'standin-exam': 'accept', 'standin-result': 'reject' },
    ])
  })

  it('answers all with no when the user cancels', async () => {
    await phone.tap('two')
    await phone.answer('取消')
    await phone.waitText('"standin-exam":"reject","standin-result":"reject"')
  })

  it('asks no more once the user keeps the choice', async () => {
    await phone.tap('one')
    await phone.client.getByLabel(/总是保持以上选择/).check()
    await phone.answer('允许')
    await phone.waitText('"standin-exam":"accept"')
    await phone.tap('two')
    expect(await phone.client.getByRole('checkbox', { name: '考试提醒' }).count()).toBe(0)
    await phone.answer('允许')
    await phone.waitText('"standin-exam":"accept","standin-result":"accept"')
  })

  it('is refused outside of a tap, even a promise after one, but not in the callback of a dialog', async () => {
    await phone.tap('late')
    await phone.waitText('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
    await phone.tap('modal')
    await phone.answer('确定')
    await phone.answer('允许')
    await phone.waitText('"standin-exam":"accept"')
  })

  it('is refused with more than five messages', async () => {
    await phone.tap('six')
    await phone.waitText(/Templates count out of max bounds.*20003/)
  })

  it.each([
    ['ban', '"standin-exam":"ban"'],
    ['filter', '"standin-exam":"filter"'],
    ['reject', '"standin-exam":"reject"'],
    ['switchedOff', 'The main switch is switched off","errCode":20004'],
  ] as const)('follows the script "%s" without a sheet', async (answer, words) => {
    await phone.script('requestSubscribeMessage', answer)
    await phone.tap('one')
    await phone.waitText(words)
  })

  it('holds the tap rule for a scripted answer, too', async () => {
    await phone.script('requestSubscribeMessage', 'accept')
    await phone.tap('late')
    await phone.waitText('can only be invoked by user TAP gesture')
  })
})
