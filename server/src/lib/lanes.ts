/** Does the same for many, at most `lanes` at a time, each when a lane is free; the answers in the order of the many. */
export async function inLanes<T, Done>(
  many: readonly T[],
  lanes: number,
  work: (one: T) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = []
  const waiting = many.entries()
  const lane = async () => {
    for (const [at, one] of waiting) done[at] = await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(lanes, many.length) }, lane))
  return done
}
