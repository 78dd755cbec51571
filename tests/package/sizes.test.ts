import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { DIST, filesOf, PROJECT, textOf } from '../support/package/dist'

test('the main package and the whole stay within their limits', () => {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/package-sizes.mjs', '--check'], {
    cwd: PROJECT,
    encoding: 'utf8',
  })
  expect({ status, stderr, table: stdout }).toMatchObject({ status: 0, stderr: '' })
})

test('pictures and sounds together stay within 200 kB', () => {
  const media = filesOf('dist', '').filter((file) => /\.(png|jpe?g|gif|webp|svg|mp3|m4a|wav|aac)$/.test(file))
  const bytes = media.reduce((sum, file) => sum + statSync(path.join(DIST, file)).size, 0)
  expect(bytes).toBeLessThanOrEqual(200_000)
})

test('the opening styles carry no picture above 10 kB', () => {
  for (const file of filesOf('dist', '.wxss')) {
    const embedded = textOf('dist', file).match(/url\([^)]*\)/g)
    for (const picture of embedded ?? []) expect(picture.length).toBeLessThanOrEqual(10_000)
  }
})
