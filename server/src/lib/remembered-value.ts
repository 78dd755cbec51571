/** So many texts, days or headers are remembered of one function: nearly everything asked for is among few. */
const MOST = 10_000
/** A longer text is worked out each time: some come from outside. */
const LONGEST = 64

/** A function of a plain value alone, worked out once for each while they are few. */
export function rememberedValue<Key extends string | number, Result extends string | number | null>(
  make: (key: Key) => Result,
): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return (key) => {
    if (typeof key === 'string' && key.length > LONGEST) return make(key)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size >= MOST) known.clear()
    known.set(key, made)
    return made
  }
}
