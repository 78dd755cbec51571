import { FairShares, onBehalfOf } from '../../../server/src/database/fair-shares'

const as = (name: string, shares: FairShares, waitMs?: number) =>
  onBehalfOf(name, 2, () => shares.take(waitMs))

/** Who of these has got or lost their place by now, in this order. */
async function settled(takes: Promise<unknown>[]): Promise<string[]> {
  const open = new Promise((resolve) => setImmediate(() => resolve('waits')))
  return Promise.all(
    takes.map((take) =>
      Promise.race([take.then(() => 'has'), open]).catch((error) => String(error.reason)),
    ) as Promise<string>[],
  )
}

test('a share that is used up makes its own work wait, in turn, and nobody else', async () => {
  const shares = new FairShares()
  const takes = [1, 2, 3, 4].map(() => as('one', shares))
  const others = [as('other', shares), shares.take(undefined)]
  expect(await settled(takes)).toEqual(['has', 'has', 'waits', 'waits'])
  expect(await settled(others)).toEqual(['has', 'has'])
  ;(await takes[0])?.(false)
  expect(await settled(takes)).toEqual(['has', 'has', 'has', 'waits'])
  ;(await takes[1])?.(false)
  ;(await takes[2])?.(false)
  expect(await settled([...takes, as('one', shares)])).toEqual(['has', 'has', 'has', 'has', 'has'])
  expect(await settled([as('one', shares)])).toEqual(['waits'])
})

test('whoever stands behind a wait in vain is sent away with it', async () => {
  const shares = new FairShares()
  const takes = [1, 2, 3, 4].map(() => as('one', shares))
  ;(await takes[0])?.(true)
  expect(await settled(takes)).toEqual(['has', 'has', 'busy', 'busy'])
  expect(await settled([as('one', shares)])).toEqual(['has'])
})

test('a wait ends in its time, and leaves the line as it was', async () => {
  const shares = new FairShares()
  const held = [as('one', shares), as('one', shares)]
  await expect(as('one', shares, 1)).rejects.toMatchObject({ reason: 'busy' })
  const next = as('one', shares)
  ;(await held[0])?.(false)
  expect(await settled([next])).toEqual(['has'])
})
