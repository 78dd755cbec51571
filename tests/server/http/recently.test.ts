import { recently } from '../../../server/src/http/health'

const HOUR = 3_600_000

test('many probes at once and soon after ask once', async () => {
  let asked = 0
  const answer = recently(HOUR, async () => {
    asked += 1
    return asked
  })
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1])
  expect(await answer()).toBe(1)
})

test('an answer that is too old is asked for again', async () => {
  let asked = 0
  const answer = recently(0, async () => {
    asked += 1
    return asked
  })
  expect([await answer(), await answer()]).toEqual([1, 2])
})

test('a failure is told to everybody who waits, and not kept', async () => {
  let asked = 0
  const answer = recently(HOUR, async () => {
    asked += 1
    if (asked === 1) throw new Error('no database')
    return asked
  })
  const both = await Promise.allSettled([answer(), answer()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await answer()).toBe(2)
})
