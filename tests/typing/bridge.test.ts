import { SmallApp } from '../journeys/simulator/small-app'
import type { Phone } from '../support/app/phone'

/** Sends the first value back and no other one: on a bridge that takes time it arrives after the second. */
const page = `
let heard = ''
Page({
  data: { value: '', heard },
  typed({ detail }) {
    if (heard === '') this.setData({ value: detail.value })
    heard += '<' + detail.value + '>'
    this.setData({ heard })
  },
  ask() { wx.requestSubscribeMessage({ tmplIds: ['standin-exam'], fail: ({ errMsg }) => this.setData({ heard: errMsg }) }) },
})`

let app: SmallApp
beforeAll(async () => {
  app = await SmallApp.start({
    'pages/home/index.js': page,
    'pages/home/index.wxml':
      '<input bindinput="typed" value="{{value}}"/><button bindtap="ask">ask</button><text>{{heard}}</text>',
  })
})
afterAll(() => app.stop())

/** Types two letters before anything can have crossed; what then stands in the field. */
async function typeTwo(phone: Phone): Promise<string> {
  const field = phone.top.locator('wx-input input')
  await field.evaluate((input: HTMLInputElement) => {
    for (const text of ['a', 'ab']) {
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await phone.waitText('<a><ab>')
  await phone.rest()
  return field.inputValue()
}

test.each([
  { bridge: 0, left: 'ab' },
  { bridge: 40, left: 'a' },
  { bridge: 150, left: 'a' },
])('a value sent back over a bridge of $bridge ms leaves "$left" of "ab"', async ({ bridge, left }) => {
  const phone = await app.phone({ bridge })
  expect(await typeTwo(phone)).toBe(left)
  await phone.close()
})

test('what a tap brings about counts as such after the bridge, too', async () => {
  const phone = await app.phone({ bridge: 40 })
  await phone.tap('ask')
  await phone.answer('允许')
  expect((await phone.report()).subscriptions).toEqual([{ 'standin-exam': 'accept' }])
  await phone.close()
})
