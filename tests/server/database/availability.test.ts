import { DatabaseError } from 'pg'
import { Availability } from '../../../server/src/database/availability'

/** A database whose probes fail for these reasons, one after the other, and succeed from then on. */
function watched(reading: unknown[], writing: unknown[] = []) {
  const next = (failures: unknown[]) => async () => {
    const failure = failures.shift()
    if (failure) throw failure
  }
  const said: (string | null)[] = []
  let changed = () => {}
  const availability = new Availability({ read: next(reading), write: next(writing) }, (trouble) => {
    said.push(trouble)
    changed()
  })
  const until = async (trouble: string | null) => {
    while (said.at(-1) !== trouble) await new Promise<void>((resolve) => (changed = resolve))
  }
  return { availability, said, until }
}

function diskFull(): DatabaseError {
  const error = new DatabaseError('could not extend file', 0, 'error')
  error.code = '53100'
  return error
}

const GONE = new Error('connect ECONNREFUSED')

test('a database that is away sends everybody away until it answers again', async () => {
  const { availability, said, until } = watched([GONE, GONE])
  const left: string[] = []
  availability.whenAway(({ reason }) => left.push(reason))
  const stay = availability.whenAway(() => left.push('somebody who had been served'))
  stay()
  availability.lost(GONE, performance.now())
  expect(left).toEqual(['away'])
  expect(() => availability.check()).toThrow('the database is away')
  await until(null)
  expect(() => availability.check()).not.toThrow()
  expect({ said, episode: availability.episode }).toEqual({ said: ['away', null], episode: 1 })
})

test('one that has answered others meanwhile is not away', () => {
  const { availability, said } = watched([])
  const since = performance.now()
  while (performance.now() === since);
  availability.answered()
  availability.lost(GONE, since)
  expect(said).toEqual([])
})

test('a full disk is told until there is room, and refuses nobody', async () => {
  const { availability, said, until } = watched([], [diskFull(), diskFull()])
  availability.refusedWrite(diskFull())
  expect(availability.trouble).toBe('full')
  expect(() => availability.check()).not.toThrow()
  await until(null)
  expect(said).toEqual(['full', null])
})

test('one that comes back with a full disk is full, one whose role may make no table is well', async () => {
  const full = watched([GONE], [diskFull()])
  full.availability.lost(GONE, performance.now())
  await full.until(null)
  expect(full.said).toEqual(['away', 'full', null])
  const bare = watched([], [new Error('permission denied for schema public')])
  bare.availability.lost(GONE, performance.now())
  await bare.until(null)
  expect(bare.said).toEqual(['away', null])
})
