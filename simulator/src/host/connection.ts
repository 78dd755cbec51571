import { Unreachable } from './demo-api'
import { element } from './elements'

/** Told when the backend no longer answers, and when it does again. */
interface Listener {
  lost(): void
  back(): void
}

const RECOVERED = '后端已恢复，页面已刷新。'
/** Milliseconds for which that is said. */
const RECOVERED_MS = 6000

let gone = false
let listener: Listener | null = null

const say = (words: string) => {
  element('status', HTMLParagraphElement).textContent = words
}

/** Tells somebody of the backend's going and coming. */
export function onConnection(told: Listener): void {
  listener = told
}

function missed(): void {
  gone = true
  element('connection', HTMLParagraphElement).hidden = false
  listener?.lost()
}

function heard(): void {
  if (!gone) return
  gone = false
  element('connection', HTMLParagraphElement).hidden = true
  say(RECOVERED)
  setTimeout(() => {
    if (element('status', HTMLParagraphElement).textContent === RECOVERED) say('')
  }, RECOVERED_MS)
  listener?.back()
}

/** Asks the backend by itself; only its silence is said, for as long as it lasts. */
export async function look(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
    heard()
  } catch (cause) {
    if (cause instanceof Unreachable) missed()
  }
}

/** Does what somebody asked for; a failure is said until the next time something is asked for. */
export async function attempt(run: () => Promise<unknown>): Promise<void> {
  say('')
  try {
    await run()
    heard()
  } catch (cause) {
    if (cause instanceof Unreachable) missed()
    say(`没有成功：${cause instanceof Error ? cause.message : '未知错误'}。请稍后重试。`)
  }
}
