import { type Browser, chromium } from 'playwright-core'
import { findInstalledChrome } from './find-chrome'
import { downloadPlaywrightChrome, installDebianChrome, playwrightChrome } from './install-chrome'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const ways: { name: string; find: () => string | null }[] = [
  { name: 'installed browser', find: findInstalledChrome },
  { name: "Playwright's browser", find: playwrightChrome },
  { name: "Playwright's download", find: downloadPlaywrightChrome },
  { name: "Debian's chromium", find: installDebianChrome },
]

/** Finds a browser, installing one if need be, and says on stderr which. Throws when every way fails. */
export function findBrowser(): string {
  for (const { name, find } of ways) {
    const path = find()
    if (path) {
      process.stderr.write(`app tests use ${name}: ${path}\n`)
      return path
    }
    process.stderr.write(`app tests: no ${name}\n`)
  }
  throw new Error('No Chrome or Chromium was found or could be installed. Set CHROME_PATH to one.')
}

/** Starts the browser for app tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: flags })
}
