import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Where Playwright keeps its own browser, if it was downloaded. */
export function playwrightChrome(): string | null {
  try {
    const path = chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

const run = (command: string, args: string[], timeout: number) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout }).status === 0

/** Downloads Playwright's browser; answers its path, or null where that fails. */
export function downloadPlaywrightChrome(): string | null {
  const cli = join(dirname(createRequire(__filename).resolve('playwright-core/package.json')), 'cli.js')
  return run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], 180_000)
    ? playwrightChrome()
    : null
}

/** Installs Debian's Chromium and a Chinese font, where this process is root on such a system. */
export function installDebianChrome(): string | null {
  const path = '/usr/bin/chromium'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const installed =
    run('apt-get', ['update'], 120_000) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], 600_000)
  return installed && existsSync(path) ? path : null
}
