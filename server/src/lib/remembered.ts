import { dateOf } from './time'

/** So many results are remembered of one function and owner; whoever asks for far years in turn fills no more. */
const MOST = 1_000

type Result = object | boolean

function memory<Owner extends object, T extends Result>(): (owner: Owner, key: string, make: () => T) => T {
  const known = new WeakMap<Owner, Map<string, T>>()
  return (owner, key, make) => {
    const own = known.get(owner) ?? new Map<string, T>()
    known.set(owner, own)
    const found = own.get(key)
    if (found !== undefined) return found
    const made = make()
    if (own.size >= MOST) own.clear()
    own.set(key, made)
    return made
  }
}

/**
 * A function of something that never changes and of a text, worked out once for each. What it gives is shared: nobody
 * changes it.
 */
export function remembered<Owner extends object, T extends Result>(
  make: (owner: Owner, key: string) => T,
): (owner: Owner, key: string) => T {
  const find = memory<Owner, T>()
  return (owner, key) => find(owner, key, () => make(owner, key))
}

/** The same where it depends on when it is read as well, as far as the year goes: the words of a date do. */
export function rememberedInYear<Owner extends object, T extends Result>(
  make: (owner: Owner, key: string, now: Date) => T,
): (owner: Owner, key: string, now: Date) => T {
  const find = memory<Owner, T>()
  return (owner, key, now) => find(owner, `${key} ${dateOf(now).slice(0, 4)}`, () => make(owner, key, now))
}
