import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Name } from '../../support/page/node'
import type { ApiName } from '../../support/page/phone-client'
import { startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const DIST = path.resolve(__dirname, '../../../dist')
const HOME = '/pages/home/index'

/** The main tap of several pages, and the client's function that it calls. */
const MAIN_TAPS: readonly { address: string; tap: Name; calls: ApiName }[] = [
  { address: HOME, tap: '浏览认证', calls: 'navigateTo' },
  { address: '/pages/exams/index', tap: '微信登录', calls: 'login' },
  { address: '/pages/certificates/index', tap: '扫码查证', calls: 'scanCode' },
  {
    address: '/features/certifications/pages/detail/index?code=tca-architect',
    tap: /报名$/,
    calls: 'navigateTo',
  },
  { address: '/features/help/pages/help/index', tap: /^考试服务热线.*拨打$/, calls: 'makePhoneCall' },
  { address: '/features/account/pages/privacy/index', tap: /^隐私保护指引/, calls: 'openPrivacyContract' },
]
let broken: string

/** A package whose templates no longer hand taps to the app. */
beforeAll(() => {
  broken = mkdtempSync(path.join(tmpdir(), 'broken-package-'))
  cpSync(DIST, broken, { recursive: true })
  const templates = path.join(broken, 'base.wxml')
  const text = readFileSync(templates, 'utf8')
  expect(text).toContain('bindtap="eh"')
  writeFileSync(templates, text.replaceAll('bindtap="eh"', ''))
})

afterAll(() => rmSync(broken, { recursive: true, force: true }))

/** Does each main tap, letting the app read once from the backend after it; gives the pages that did what it says. */
async function pagesThatAnswer(dist: string): Promise<string[]> {
  const phone = startPhone({ dist })
  const { calls } = phone.wx
  const home = phone.open(HOME)
  const answering: string[] = []
  for (const [index, main] of MAIN_TAPS.entries()) {
    const button = await (main.address === HOME ? home : phone.open(main.address)).button(main.tap)
    const before = calls.of(main.calls).length
    button.tap()
    home.instance.onPullDownRefresh?.()
    await until('home is read anew', () => calls.of('stopPullDownRefresh').length > index)
    if (calls.of(main.calls).length > before) answering.push(main.address)
  }
  return answering
}

test('with templates that hand on no taps, the main tap of none of six pages does anything', async () => {
  expect(await pagesThatAnswer(DIST)).toEqual(MAIN_TAPS.map(({ address }) => address))
  expect(await pagesThatAnswer(broken)).toEqual([])
})
