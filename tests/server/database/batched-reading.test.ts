import { BatchedReading } from '../../../server/src/database/batched-reading'

/** A reading whose statements are answered by hand, in turn. */
function byHand() {
  const asked: { keys: string[]; answer(found: [string, string][]): void; fail(error: Error): void }[] = []
  const reading = new BatchedReading<string, string>(
    (keys) =>
      new Promise((resolve, reject) =>
        asked.push({ keys, answer: (found) => resolve(new Map(found)), fail: reject }),
      ),
    1,
  )
  return { reading, asked }
}

const turn = () => new Promise(setImmediate)
/** Until what has begun in this turn of the event loop is on its way: nobody has come in the last one. */
const going = async () => {
  await turn()
  await turn()
}

test('candidates who ask at the same time share one statement, and each gets their own row', async () => {
  const { reading, asked } = byHand()
  const first = Promise.all([reading.read('one'), reading.read('four')])
  await going()
  const later = [reading.read('two'), reading.read('three'), reading.read('two')]
  expect(asked.map(({ keys }) => keys)).toEqual([['one', 'four']])
  asked[0]?.answer([['one', "one's"]])
  expect(await first).toEqual(["one's", undefined])
  await going()
  expect(asked.map(({ keys }) => keys)).toEqual([
    ['one', 'four'],
    ['two', 'three'],
  ])
  asked[1]?.answer([['two', "two's"]])
  expect(await Promise.all(later)).toEqual(["two's", undefined, "two's"])
})

test('who asks while their own row is read gets it read once more', async () => {
  const { reading, asked } = byHand()
  const before = reading.read('one')
  await going()
  const after = reading.read('one')
  asked[0]?.answer([['one', 'signed in']])
  expect(await before).toBe('signed in')
  await going()
  asked[1]?.answer([])
  expect(await after).toBeUndefined()
})

test('more than one statement takes go with the next one', async () => {
  const { reading, asked } = byHand()
  const reads = Array.from({ length: 101 }, (_, index) => reading.read(String(index)))
  for (const statement of [0, 1]) {
    await going()
    asked[statement]?.answer((asked[statement]?.keys ?? []).map((key) => [key, key]))
    // It is read before the next one goes.
    await going()
  }
  expect(asked.map(({ keys }) => keys.length)).toEqual([64, 37])
  expect(await Promise.all(reads)).toEqual(Array.from({ length: 101 }, (_, index) => String(index)))
})

test('who waits behind a statement that fails is refused with it; who comes afterwards is not', async () => {
  const { reading, asked } = byHand()
  const first = reading.read('one')
  await going()
  const refused = Promise.allSettled([first, reading.read('two')])
  asked[0]?.fail(new Error('away'))
  expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const after = reading.read('two')
  await going()
  asked[1]?.answer([['two', 'read']])
  expect(await after).toBe('read')
})

test('a statement waits for those who arrive turn after turn, but not for ever', async () => {
  const { reading, asked } = byHand()
  const reads = [reading.read('0')]
  for (let number = 1; number <= 6; number += 1) {
    reads.push(reading.read(String(number)))
    await turn()
  }
  expect(asked.map(({ keys }) => keys)).toEqual([['0', '1', '2', '3', '4']])
  asked[0]?.answer([])
  await going()
  asked[1]?.answer([])
  await Promise.all(reads)
  expect(asked[1]?.keys).toEqual(['5', '6'])
})
