import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleCode } from './bundle-code'
import { openPackage } from './package-files'
import { writeAssets, writePages } from './pages'

/** What packing produced: size of bundle.js in bytes and the template compiler's complaints. */
export interface PackReport {
  bundleBytes: number
  warnings: string[]
}

/**
 * Turns a built mini-program (`dist`) into a directory of static files (`out`, emptied first) that runs it in a
 * browser. Throws when `dist` is no built package or a sheet imports a missing one.
 */
export function packSimulator(dist: string, out: string): PackReport {
  const files = openPackage(dist)
  const { code, warnings } = bundleCode(files)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'phone'), { recursive: true })
  writeFileSync(join(out, 'phone/bundle.js'), code)
  writePages(out)
  writeAssets(files, out)
  return { bundleBytes: Buffer.byteLength(code), warnings }
}
