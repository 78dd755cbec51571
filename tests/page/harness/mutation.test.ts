import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPhone } from '../../support/page/start'

const DIST = path.resolve(__dirname, '../../../dist')
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

/** Taps on home's first button and lets the page go once round; gives what the tap opened. */
async function opensOnTap(dist: string): Promise<object[]> {
  const phone = startPhone({ dist })
  const home = phone.open('/pages/home/index')
  const button = await home.shows('browse')
  button.tap()
  home.instance.onPullDownRefresh?.()
  await phone.wx.calls.latest('stopPullDownRefresh')
  return phone.wx.calls.of('navigateTo')
}

test('templates without tap handlers turn every tap test red', async () => {
  expect(await opensOnTap(DIST)).toHaveLength(1)
  expect(await opensOnTap(broken)).toEqual([])
})
