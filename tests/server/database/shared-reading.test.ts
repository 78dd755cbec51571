import { SharedReading } from '../../../server/src/database/shared-reading'

/** A reading whose answers are given by hand, in turn. */
function byHand() {
  const asked: { answer(value: number): void; fail(error: Error): void }[] = []
  const reading = new SharedReading<number>(
    () => new Promise((resolve, reject) => asked.push({ answer: resolve, fail: reject })),
  )
  return { reading, asked }
}

/** Until what has begun in this turn of the event loop is on its way. */
const turn = () => new Promise(setImmediate)

test('who asks while a reading runs gets the next one, which all share who came meanwhile', async () => {
  const { reading, asked } = byHand()
  const first = reading.read()
  await turn()
  const later = [reading.read(), reading.read()]
  expect(asked).toHaveLength(1)
  asked[0]?.answer(1)
  expect(await first).toBe(1)
  await turn()
  expect(asked).toHaveLength(2)
  const last = reading.read()
  asked[1]?.answer(2)
  expect(await Promise.all(later)).toEqual([2, 2])
  await turn()
  asked[2]?.answer(3)
  expect(await last).toBe(3)
  void reading.read()
  await turn()
  expect(asked).toHaveLength(4)
})

test('who waits behind a reading that fails is refused with it; who comes afterwards is not', async () => {
  const { reading, asked } = byHand()
  const first = reading.read()
  await turn()
  const refused = [first, reading.read()]
  asked[0]?.fail(new Error('away'))
  const ends = await Promise.allSettled(refused)
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const after = reading.read()
  await turn()
  asked[1]?.answer(1)
  expect(await after).toBe(1)
})
