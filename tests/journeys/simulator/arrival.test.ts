import type { Phone } from '../../support/app/phone'
import { noting } from './noting-app'
import { SmallApp } from './small-app'

describe('a running mini-program', () => {
  let small: SmallApp
  let phone: Phone

  beforeAll(async () => {
    small = await SmallApp.start(noting)
  })
  afterAll(() => small.stop())
  beforeEach(async () => {
    phone = await small.phone()
  })
  afterEach(() => phone.close())

  it('is told where a push leads, and every other page closes', async () => {
    await phone.waitText('show home')
    await phone.openWarm('pages/ticket/index?id=7&notice=n1', 1043)
    await phone.waitRoute('pages/ticket/index')
    await phone.waitText('app pages/ticket/index {"id":"7","notice":"n1"} 1043')
    await phone.waitText('unload home')
    await phone.waitText('load ticket {"id":"7","notice":"n1"}')
    await phone.tap('entered')
    await phone.waitText('entered pages/ticket/index 7 1043')
    expect((await phone.report()).depth).toBe(1)
  })

  it('comes back from the background by a push', async () => {
    await phone.page.getByRole('button', { name: '关闭' }).click()
    await phone.client.getByText('小程序在后台运行').waitFor()
    await phone.openWarm('pages/ticket/index?id=8', 1107)
    await phone.waitText('app pages/ticket/index {"id":"8"} 1107')
    expect(await phone.client.getByText('小程序在后台运行').count()).toBe(0)
  })

  it('puts badges on tabs, and only while a tab page is on top', async () => {
    await phone.tap('badge')
    await phone.waitText('badge setTabBarBadge:ok')
    await phone.waitText('launch setTabBarBadge:fail not TabBar page')
    expect((await phone.report()).tabBadges).toEqual({ 1: '...' })
    await phone.tap('number')
    await phone.waitText('parameter error: parameter.text should be String instead of Number;')
    await phone.tap('ticket')
    await phone.waitRoute('pages/ticket/index')
    await phone.tap('none')
    await phone.waitText('none removeTabBarBadge:fail not TabBar page')
    await phone.back()
    await phone.tap('none')
    await phone.waitText('none removeTabBarBadge:ok')
    expect((await phone.report()).tabBadges).toEqual({})
  })

  it('adds one entry to the calendar for each tap', async () => {
    await phone.tap('calendar')
    await phone.waitText('door addPhoneCalendar:fail can only be invoked by user TAP gesture.')
    await phone.answer('同意')
    await phone.answer('允许')
    await phone.waitText('exam addPhoneCalendar:ok')
    expect((await phone.report()).calendar).toMatchObject([
      { title: 'exam', startTime: 1595656800, endTime: 1595656800, alarm: true, alarmOffset: 0 },
    ])
    await phone.tap('broken')
    await phone.waitText('parameter.startTime should be Number instead of String')
  })

  it('leaves every API that it asks for in vain on a list, which the panel shows', async () => {
    await phone.tap('number')
    await phone.waitText('number setTabBarBadge:fail')
    expect((await phone.report()).missing).toEqual({})
    await phone.tap('unknown')
    await phone.waitText('unknown false undefined undefined')
    expect((await phone.report()).missing).toEqual({ openBluetoothAdapter: 2 })

    const panel = await small.panel()
    const missing = panel.getByRole('list', { name: '缺少的接口' }).getByRole('listitem')
    await missing.getByText('没有').waitFor()
    await panel.getByTitle('手机').contentFrame().getByRole('button', { name: 'unknown' }).click()
    await missing.getByText('wx.openBluetoothAdapter（2 次）').waitFor()
    expect(await missing.count()).toBe(1)
    await panel.close()
  })
})
