import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Phone } from './phone'

const FILE = path.resolve(__dirname, '../../app/set-data-budget.json')

/** What a page handed to the view until it rested: the bridge is a mini-program's narrowest part. */
export interface Usage {
  calls: number
  bytes: number
}

/** Lets no countdown tick from the next opening on: it would add a call now and then. */
export async function stopTicking(phone: Phone): Promise<void> {
  await phone.page.addInitScript(() => {
    window.setInterval = (() => 0) as unknown as typeof window.setInterval
  })
}

/** What the page on top has used once it rests: its later answers count too, whichever comes first. */
export async function usageAtRest(phone: Phone): Promise<Usage> {
  await phone.page.waitForLoadState('networkidle')
  const { setData } = await phone.report()
  return { calls: setData.calls, bytes: setData.bytes }
}

/**
 * The pages' budgets. Two answers may meet in one call or come in two, so a budget is the larger of what was seen.
 */
export class SetDataBudget {
  readonly #budget: Record<string, Usage> = JSON.parse(readFileSync(FILE, 'utf8'))
  readonly #used: Record<string, Usage> = {}

  /** What is wrong with a page's usage; null when nothing is. */
  fault(name: string, usage: Usage): string | null {
    this.#used[name] = usage
    const budget = this.#budget[name]
    if (!budget) return `${name} has no budget`
    // Ids, clock texts and the ticket's QR code vary a little from run to run; anything beyond that is growth.
    const over = usage.calls > budget.calls || usage.bytes > budget.bytes * 1.02 + 64
    return over ? `${name} used ${JSON.stringify(usage)} of ${JSON.stringify(budget)}` : null
  }

  /** Raises the file's figures to the present ones. */
  raise(): void {
    for (const [name, { calls, bytes }] of Object.entries(this.#used)) {
      const { calls: some = 0, bytes: size = 0 } = this.#budget[name] ?? {}
      this.#budget[name] = { calls: Math.max(calls, some), bytes: Math.max(bytes, size) }
    }
    writeFileSync(FILE, `${JSON.stringify(this.#budget, null, 2)}\n`)
  }

  /** Pages with a budget that nothing was measured of. */
  unused(): string[] {
    return Object.keys(this.#budget).filter((name) => !(name in this.#used))
  }

  /** What was used, for people to read. */
  table(): string {
    const rows = Object.entries(this.#used).map(
      ([name, { calls, bytes }]) =>
        `${name.padEnd(17)}${String(calls).padStart(4)}${String(bytes).padStart(9)} B`,
    )
    return ['page             calls     bytes', ...rows].join('\n')
  }
}
