const app = `
const log = []
App({
  onLaunch() { wx.setTabBarBadge({ index: 1, text: '1', fail: ({ errMsg }) => log.push('launch ' + errMsg) }) },
  onShow({ path, query, scene }) { log.push(['app', path, JSON.stringify(query), scene].join(' ')) },
  log,
})`

/** A page that notes what happens to it and shows the notes. */
const page = (name: string) => `
const { log } = getApp()
Page({
  data: { lines: [] },
  onLoad(query) { log.push('load ${name} ' + JSON.stringify(query)) },
  onShow() { log.push('show ${name}'); this.look() },
  onUnload() { log.push('unload ${name}') },
  look() { this.setData({ lines: log }) },
  noted(name) { return (result) => { log.push(name + ' ' + result.errMsg); this.look() } },
  badge() { wx.setTabBarBadge({ index: 1, text: '12345', complete: this.noted('badge') }) },
  none() { wx.removeTabBarBadge({ index: 1, complete: this.noted('none') }) },
  number() { wx.setTabBarBadge({ index: 1, text: 3, complete: this.noted('number') }) },
  ticket() { wx.navigateTo({ url: '/pages/ticket/index' }) },
  entered() {
    const { path, query, scene } = wx.getEnterOptionsSync()
    log.push(['entered', path, query.id, scene].join(' '))
    this.look()
  },
  calendar() {
    const add = (title) => wx.addPhoneCalendar({ title, startTime: 1595656800, complete: this.noted(title) })
    add('exam')
    wx.addPhoneCalendar({ title: 'door', startTime: 1595658600, alarmOffset: 900, description: 'closed',
      complete: this.noted('door') })
  },
  unknown() {
    const known = wx.canIUse('openBluetoothAdapter')
    log.push(['unknown', known, typeof wx.openBluetoothAdapter, typeof wx.openBluetoothAdapter].join(' '))
    this.look()
  },
  broken() { wx.addPhoneCalendar({ title: 'x', startTime: '1595656800', complete: this.noted('broken') }) },
})`
const names = ['badge', 'none', 'number', 'ticket', 'entered', 'calendar', 'broken', 'unknown']
const view = `${names.map((name) => `<button bindtap="${name}">${name}</button>`).join('')}
  <view wx:for="{{lines}}" wx:key="index">{{item}}</view>`

const files = Object.fromEntries(
  ['home', 'me', 'ticket'].flatMap((name) => [
    [`pages/${name}/index.js`, page(name)],
    [`pages/${name}/index.wxml`, view],
    [`pages/${name}/index.json`, '{"usingComponents":{}}'],
    [`pages/${name}/index.wxss`, ''],
  ]),
)
const tabs = ['home', 'me'].map((name) => ({ pagePath: `pages/${name}/index`, text: name }))
const config = {
  pages: ['pages/home/index', 'pages/me/index', 'pages/ticket/index'],
  window: {},
  tabBar: { list: tabs },
}

/** The files of a mini-program of two tabs and a page, which notes what happens to it and shows its notes. */
export const noting = { ...files, 'app.js': app, 'app.json': JSON.stringify(config) }
