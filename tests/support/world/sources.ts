import type crypto from 'node:crypto'
import { createRequire } from 'node:module'
import { Random } from '../fuzz/values'

/** Time and chance of this whole process: the world's own, so that one seed leads to one course of things. */
export interface Sources {
  /** The world's time; embedded PostgreSQL, which runs in this process, has it too. */
  now: number
  /** From here on chance follows from `name` and the seed alone, whatever was drawn before. */
  deal(name: string | number): void
  /** Gives the process its own time and chance back. */
  restore(): void
}

const RealDate = globalThis.Date

/** A number that follows from a text (FNV-1a). */
export function numberFrom(text: string): number {
  let number = 0x811c9dc5
  for (const sign of text) number = Math.imul(number ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return number
}

function bytesOf(random: Random, count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => random.below(256)))
}

/**
 * Replaces `Date` and the random functions of `node:crypto` in this process. The product draws ids, tokens and codes there
 * and asks the machine's clock in places; nothing of it has to know that it is in a world. Each kind of draw has a stream
 * of its own, so that two flows at the same moment do not change each other's ids.
 */
export function takeSources(seed: number, start: number): Sources {
  // The one module object that compiled imports read from at every call.
  const live = createRequire(__filename)('node:crypto') as typeof crypto
  const { randomBytes, randomInt, randomUUID } = live
  const streams = { bytes: new Random(seed), int: new Random(seed + 1), uuid: new Random(seed + 2) }
  const sources: Sources = {
    now: start,
    deal(name) {
      streams.bytes = new Random(numberFrom(`${seed} bytes ${name}`))
      streams.int = new Random(numberFrom(`${seed} int ${name}`))
      streams.uuid = new Random(numberFrom(`${seed} uuid ${name}`))
    },
    restore() {
      globalThis.Date = RealDate
      Object.assign(live, { randomBytes, randomInt, randomUUID })
    },
  }
  globalThis.Date = new Proxy(RealDate, {
    construct: (real, given) =>
      given.length === 0 ? new RealDate(sources.now) : Reflect.construct(real, given),
    apply: () => new RealDate(sources.now).toString(),
    get: (real, key) => (key === 'now' ? () => sources.now : Reflect.get(real, key)),
  })
  Object.assign(live, {
    randomBytes: (count: number) => bytesOf(streams.bytes, count),
    randomInt: (low: number, high?: number) =>
      high === undefined ? streams.int.below(low) : low + streams.int.below(high - low),
    randomUUID: () => {
      const hex = bytesOf(streams.uuid, 16).toString('hex')
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      )
    },
  })
  return sources
}
