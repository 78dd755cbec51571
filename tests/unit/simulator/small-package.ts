import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const files: Record<string, string> = {
  'app.json': '{"pages":["pages/home/index"],"window":{"navigationBarBackgroundColor":"@nav"}}',
  'theme.json': '{"light":{"nav":"#ffffff"},"dark":{"nav":"#000000"}}',
  'app.js':
    'module.exports = [typeof window, typeof document, typeof fetch, typeof wx, typeof globalThis.document]',
  'app.wxss': '@import "./colors.wxss";',
  'colors.wxss': 'page{color:red}',
  'pages/home/index.js': 'Page({})',
  'pages/home/index.json': '{"usingComponents":{}}',
  'pages/home/index.wxml': '<wxs module="tools" src="/tools.wxs"/><view class="a">{{tools.twice(n)}}</view>',
  'pages/home/index.wxss': 'view{width:375rpx}',
  'tools.wxs': 'module.exports = { twice: function (n) { return n + n } }',
  'assets/tab/home.png': 'picture',
}

/** Writes a built package of one page into a new directory and answers its path. */
export function writeSmallPackage(changes: Record<string, string> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'small-package-'))
  for (const [path, content] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}
