import { inLanes } from '../../../server/src/lib/lanes'

test('no more than the lanes run at a time, each begins when one is free, and the answers keep their order', async () => {
  let running = 0
  let most = 0
  const begun: number[] = []
  const done = await inLanes([5, 1, 1, 1, 3], 2, async (turns) => {
    begun.push(turns)
    running += 1
    most = Math.max(most, running)
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
    running -= 1
    return turns * 10
  })
  expect(done).toEqual([50, 10, 10, 10, 30])
  expect([most, begun]).toEqual([2, [5, 1, 1, 1, 3]])
  expect(await inLanes([], 2, async () => 1)).toEqual([])
})
