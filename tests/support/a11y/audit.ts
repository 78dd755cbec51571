import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import { buildSync } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Phone } from '../app/phone'
import type { Bounds, Findings } from './findings'

declare global {
  interface Window {
    measure: (bounds: Bounds) => Findings
    axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> }
  }
}

/** How a page is looked at. */
export interface Setting {
  theme: 'light' | 'dark'
  /** More contrast, as the phone's own setting asks for it. */
  more?: boolean
  /** WeChat's step of the text, or the app's own beyond it. */
  text: '1.0' | '1.65' | 'own'
  width: number
  elder: boolean
}

/** What was found on one page in one setting. */
export interface PageAudit {
  page: string
  setting: Setting
  findings: Findings
  /** Violations that axe-core reports, each with the element. */
  axe: { rule: string; what: string }[]
  /** How many of axe's rules found something to judge. */
  rules: string[]
}

/** axe-core, to be run in a page. */
const AXE = path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js')
const MEASURES = path.join(__dirname, 'in-page/main.ts')

/** Has every page that this phone opens from now on carry axe-core and the measures of our own. */
export async function bringMeasures(phone: Phone): Promise<void> {
  const { outputFiles } = buildSync({ entryPoints: [MEASURES], bundle: true, write: false, target: 'es2022' })
  await bringAxe(phone.page)
  await phone.page.addInitScript({ content: outputFiles[0]?.text ?? '' })
}

const boundsOf = ({ elder, text, more }: Setting): Bounds => ({
  elder,
  target: elder ? 60 : 44,
  contrast: more ? [7, 4.5] : [4.5, 3],
  text: text === 'own' ? 30 : 0,
})

/** Brings the open page into a setting; whether it is 长辈版 was said when it was opened. */
async function bringInto(phone: Phone, { theme, more, text, width }: Setting): Promise<void> {
  await phone.page.setViewportSize({ width, height: 812 })
  await phone.page.emulateMedia({ colorScheme: theme, contrast: more ? 'more' : 'no-preference' })
  await phone.page.evaluate((step) => {
    for (const shell of document.querySelectorAll<HTMLElement>('.page:not([hidden]) .scaled')) {
      shell.classList.toggle('largest', step === 'own')
      shell.style.setProperty('--ce-scale', step === 'own' ? '1.875' : step)
    }
  }, text)
}

/** WCAG A and AA up to 2.2, and what axe-core holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Has every page that is opened here from now on carry axe-core. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: readFileSync(AXE, 'utf8') })
}

/** What axe-core finds wrong with a whole page of the web. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))
  }, TAGS)
}

/** Judges the page on top by axe-core. */
async function axeOn(phone: Phone): Promise<Pick<PageAudit, 'axe' | 'rules'>> {
  const { violations, passes } = await phone.page.evaluate((values) => {
    const options: RunOptions = {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      // The phone's own page is the document: its heading and landmarks are the client's.
      rules: { region: { enabled: false }, 'target-size': { enabled: true } },
    }
    return window.axe.run(
      { include: ['.page:not([hidden])'], exclude: ['wx-map', 'wx-official-account'] },
      options,
    )
  }, TAGS)
  return {
    axe: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({
        rule: id,
        what: `${html.slice(0, 140)} ${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''}`,
      })),
    ),
    rules: [...passes, ...violations].map(({ id }) => id),
  }
}

/** Measures the page on top in one setting. */
export async function audit(phone: Phone, page: string, setting: Setting): Promise<PageAudit> {
  await bringInto(phone, setting)
  const findings = await phone.page.evaluate((bounds) => window.measure(bounds), boundsOf(setting))
  return { page, setting, findings, ...(await axeOn(phone)) }
}
