import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import type { PackageFiles } from './package-files'

const source = join(dirname(__filename), '..')

function compile(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [join(source, entry)],
    bundle: true,
    format: 'iife',
    target: 'chrome118',
    minify: true,
    outfile,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
}

/** Compiles and copies the two pages of the simulator: the host page and the phone. */
export function writePages(out: string): void {
  mkdirSync(join(out, 'phone'), { recursive: true })
  compile('host/main.ts', join(out, 'host.js'))
  compile('host/host.css', join(out, 'host.css'))
  compile('phone/main.ts', join(out, 'phone/phone.js'))
  compile('phone/phone.css', join(out, 'phone/phone.css'))
  copyFileSync(join(source, 'host/index.html'), join(out, 'index.html'))
  copyFileSync(join(source, 'phone/index.html'), join(out, 'phone/index.html'))
}

/** Copies the package's images and other assets to `phone/package/`, where the phone resolves `/path` to. */
export function writeAssets(files: PackageFiles, out: string): void {
  for (const path of files.paths) {
    if (/\.(js|json|wxml|wxss|wxs|txt|map)$/.test(path)) continue
    const target = join(out, 'phone/package', path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(files.absolute(path), target)
  }
}
