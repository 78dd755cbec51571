import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { packSimulator } from '../../../simulator/src/pack/pack'
import { Modules } from '../../../simulator/src/phone/app/modules'
import { Sleep } from '../../../simulator/src/phone/wx/sleep'
import type { Bundle } from '../../../simulator/src/shared/bundle'
import { writeSmallPackage } from './small-package'

const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'packed-'))

function load(out: string): Bundle {
  const window: { __PACKAGE__?: Bundle } = {}
  runInContext(readFileSync(join(out, 'phone/bundle.js'), 'utf8'), createContext({ window }))
  if (!window.__PACKAGE__) throw new Error('bundle.js sets no package')
  return window.__PACKAGE__
}

describe('packing a built mini-program', () => {
  const out = emptyDirectory()
  writeFileSync(join(out, 'left-over.txt'), 'of the last time')
  const report = packSimulator(writeSmallPackage(), out)
  const bundle = load(out)

  it('compiles the templates without complaint', () => {
    expect(report.warnings).toEqual([])
    expect(Object.keys(bundle.templates)).toContain('pages/home/index')
  })

  it('hands modules the globals of the client and none of the browser', () => {
    const none = {
      App: null,
      Page: null,
      Component: null,
      Behavior: null,
      getApp: null,
      getCurrentPages: null,
    }
    const modules = new Modules(bundle.modules, { wx: {}, Promise, timers: new Sleep().timers(), ...none })
    expect(modules.load('app.js')).toEqual(['undefined', 'undefined', 'undefined', 'object', 'undefined'])
  })

  it('keeps configuration and theme variables', () => {
    expect(bundle.app.window).toEqual({ navigationBarBackgroundColor: '@nav' })
    expect(bundle.themes.dark.nav).toBe('#000000')
    expect(Object.keys(bundle.json)).toEqual(['pages/home/index'])
  })

  it('limits the sheet of a page to that page and the sheet of the app to pages', () => {
    expect(bundle.styles.app).toContain('@scope (.scroller)')
    expect(bundle.styles.app).toContain('wx-page{color:red}')
    expect(bundle.styles['pages/home/index']).toContain('data-route="pages/home/index"')
    expect(bundle.styles['pages/home/index']).toContain('wx-view{width:50vw}')
  })

  it('writes both pages and the assets, and removes what was there', () => {
    for (const file of [
      'index.html',
      'host.js',
      'host.css',
      'phone/index.html',
      'phone/phone.js',
      'phone/phone.css',
    ]) {
      expect(existsSync(join(out, file))).toBe(true)
    }
    expect(readFileSync(join(out, 'phone/package/assets/tab/home.png'), 'utf8')).toBe('picture')
    expect(existsSync(join(out, 'left-over.txt'))).toBe(false)
  })
})

it('a template that does not parse is reported with its file', () => {
  const dist = writeSmallPackage({ 'pages/home/index.wxml': '<view>{{ a. }}' })
  expect(packSimulator(dist, emptyDirectory()).warnings.join('\n')).toContain('pages/home/index.wxml:')
})

it('a directory without a built package is refused', () => {
  expect(() => packSimulator(emptyDirectory(), emptyDirectory())).toThrow(/no app\.json/)
})
