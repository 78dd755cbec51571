import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseUnavailable } from './unavailable'

interface Share {
  name: string
  most: number
}

const current = new AsyncLocalStorage<Share | undefined>()

/** Runs work that may hold at most so many of a pool's connections at once, together with all work of the same name. */
export function onBehalfOf<T>(name: string, most: number, work: () => T): T {
  return current.run({ name, most }, work)
}

/** Runs work that many wait for, and that therefore counts for none of them. */
export function outsideShares<T>(work: () => T): T {
  return current.run(undefined, work)
}

interface Waiting {
  go(): void
  refuse(error: DatabaseUnavailable): void
}

interface Line {
  held: number
  waiting: Waiting[]
}

/** Gives a share back; `inVain` when it was spent on a lock that somebody else held on to. */
export type GiveBack = (inVain: boolean) => void

/**
 * Who holds how much of a pool. A share that is used up makes its own work stand in line, and nobody else's. Whoever
 * stands behind somebody that waited for a lock in vain is sent away with them: they would only wait for the same one.
 */
export class FairShares {
  readonly #lines = new Map<string, Line>()

  /** Takes a part of the share that the calling work runs under, which waits at most so long. */
  take(waitMs: number | undefined): Promise<GiveBack> {
    const share = current.getStore()
    if (!share) return Promise.resolve(() => undefined)
    const { name, most } = share
    const line = this.#lines.get(name) ?? { held: 0, waiting: [] }
    this.#lines.set(name, line)
    const giveBack: GiveBack = (inVain) => this.#giveBack(name, line, inVain)
    if (line.held < most) {
      line.held += 1
      return Promise.resolve(giveBack)
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        go: () => {
          clearTimeout(timer)
          resolve(giveBack)
        },
        refuse: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const tooLong = () => {
        line.waiting.splice(line.waiting.indexOf(waiting), 1)
        reject(new DatabaseUnavailable('busy'))
      }
      const timer = waitMs === undefined ? undefined : setTimeout(tooLong, waitMs)
      line.waiting.push(waiting)
    })
  }

  #giveBack(name: string, line: Line, inVain: boolean): void {
    if (inVain) for (const each of line.waiting.splice(0)) each.refuse(new DatabaseUnavailable('busy'))
    const next = line.waiting.shift()
    // The next one takes it over, so that as much is held as before.
    if (next) next.go()
    else line.held -= 1
    if (line.held === 0) this.#lines.delete(name)
  }
}
