/**
 * `npm run bench:phone [-- --repeats N --plot FILE]`: how long the app takes to the complete home, beside a
 * hello-world of the same Taro configuration and a home written in plain WXML, in one browser in the same run, on this
 * machine and on one four times slower, with and without a delay between logic and view. Ratios are what counts.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serveSimulator } from '../simulator/src/serve'
import { launchBrowser } from '../tests/support/app/browser'
import { startTestServer } from '../tests/support/server'
import { type Conditions, type Start, starts } from './bench-phone/measure'
import { contenders } from './bench-phone/packages'
import { plot } from './bench-phone/plot'

const GOAL = 1.4
const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '5' }, plot: { type: 'string', default: '' } },
})
const PHONES: Conditions[] = [1, 4].flatMap((cpu) => [0, 40].map((bridge) => ({ cpu, bridge })))

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

async function main(): Promise<void> {
  const server = await startTestServer({ demo: true })
  const apps = await Promise.all(
    contenders().map(async ({ directory, ...app }) => ({
      ...app,
      site: await serveSimulator({ directory, backend: server.url }),
      seen: new Map<Conditions, [Start, Start][]>(PHONES.map((phone) => [phone, []])),
    })),
  )
  const browser = await launchBrowser()

  // Interleaved, so that whatever slows the machine down slows down all of them; the first round warms up.
  for (let round = 0; round <= Number(values.repeats); round += 1) {
    for (const phone of PHONES) {
      for (const { site, complete, seen } of apps) {
        const measured = await starts(browser, site.url, complete, phone)
        if (round > 0) seen.get(phone)?.push(measured)
      }
    }
  }

  console.log(
    'ratios to hello-world, medians       from the tap      from the script   second start: painted',
  )
  console.log('CPU  bridge  hello from tap, script   native  product   native  product   before the script')
  const bars = PHONES.flatMap((phone) => {
    const timesOf = (which: 'fromTap' | 'fromScript') =>
      apps.map(({ seen }) => median((seen.get(phone) ?? []).map(([first]) => first[which])))
    const [hello = Number.NaN, ...taps] = timesOf('fromTap')
    const [script = Number.NaN, ...scripts] = timesOf('fromScript')
    const seconds = (apps[2]?.seen.get(phone) ?? []).map(([, second]) => second.paintedAhead)
    const ms = (value: number) => `${Math.round(value)} ms`.padStart(9)
    const ratios = [...taps.map((tap) => tap / hello), ...scripts.map((time) => time / script)]
    console.log(
      `×${phone.cpu}`.padEnd(5) +
        `${phone.bridge} ms`.padEnd(7) +
        ms(hello) +
        ms(script).padEnd(14) +
        ratios.map((ratio) => ratio.toFixed(2).padStart(9)).join('') +
        `   ${seconds.filter(Boolean).length} of ${seconds.length}`,
    )
    const label = `CPU ×${phone.cpu}, bridge ${phone.bridge} ms`
    return [
      { label: `native home, ${label}`, ratio: ratios[0] ?? Number.NaN },
      { label: `home, ${label}`, ratio: ratios[1] ?? Number.NaN },
    ]
  })
  if (values.plot) writeFileSync(values.plot, plot(bars, GOAL))

  await browser.close()
  for (const { site } of apps) await site.close()
  await server.stop()
}

void main()
