import type { Browser, Page } from 'playwright-core'

/** How a phone is: how many times slower than this machine, and how late its logic and view hear of each other. */
export interface Conditions {
  cpu: number
  bridge: number
}

/** A start, in ms: to the complete page, from the tap that opens the app and from the first line of script on. */
export interface Start {
  fromTap: number
  fromScript: number
  /** Something was painted before that line. */
  paintedAhead: boolean
}

declare global {
  interface Window {
    __complete?: number
  }
}

/** Runs in the phone: notes when these words stand on a page. What is painted ahead stands outside of one. */
const watchFor = (words: string) => `
  requestAnimationFrame(function look() {
    if (document.querySelector('.page')?.textContent?.includes(${JSON.stringify(words)})) window.__complete = performance.now()
    else requestAnimationFrame(look)
  })`

async function start(page: Page, address: string): Promise<Start> {
  await page.goto(address)
  await page.waitForFunction(() => window.__complete !== undefined)
  return page.evaluate(() => {
    const { scripts = 0, firstPaint } = window.__simulator?.report().marks ?? {}
    const fromTap = window.__complete ?? 0
    return { fromTap, fromScript: fromTap - scripts, paintedAhead: (firstPaint ?? Infinity) <= scripts }
  })
}

/** Starts an app twice on a new phone: with nothing stored, and with what the first start kept. */
export async function starts(
  browser: Browser,
  origin: string,
  complete: string,
  { cpu, bridge }: Conditions,
): Promise<[first: Start, second: Start]> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await page.addInitScript({ content: watchFor(complete) })
  const address = `${origin}/phone/?bridge=${bridge}`
  const first = await start(page, address)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  // Home is kept for the next start a second after it has come to rest; the others keep nothing.
  await page.waitForTimeout(1500)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const second = await start(page, address)
  await context.close()
  return [first, second]
}
