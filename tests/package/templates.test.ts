import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DIST, filesOf, textOf } from '../support/package/dist'

const COMPILERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'mac/wcc', win32: 'windows/wcc.exe' }
const compiler = path.join(
  path.dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json')),
  'bin',
  COMPILERS[process.platform] ?? 'linux/wcc',
)

test('WeChat compiles every template without a warning', () => {
  // The package ships its compiler without the right to run; its own JavaScript gives it that before each call.
  chmodSync(compiler, 0o755)
  const templates = [...filesOf('dist', '.wxml'), ...filesOf('dist', '.wxs')]
  const { status, stderr } = spawnSync(compiler, ['-d', '-cc', '0', ...templates, '-gn', '$gwx'], {
    cwd: DIST,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.each([
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-disabled',
  'aria-checked',
  'aria-modal',
  'user-select',
])('the templates bind %s', (name) => {
  expect(textOf('dist', 'base.wxml')).toContain(`${name}="{{`)
})

test('the templates hand taps to the app, however long the finger rests', () => {
  expect(textOf('dist', 'base.wxml')).toContain('bindtap="eh"')
  expect(textOf('dist', 'base.wxml')).not.toMatch(/bind(long)/)
})
