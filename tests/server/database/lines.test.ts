import { DatabaseError } from 'pg'
import { inTurn, Lines } from '../../../server/src/database/lines'
import { DatabaseUnavailable, judgeError } from '../../../server/src/database/unavailable'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Somebody in a line whose work ends when the test says so. */
function stand(lines: Lines, name: string) {
  let state = 'waits'
  const person = {
    done: (_: unknown) => {},
    fail: (_: unknown) => {},
    state: () => state,
    ended: Promise.resolve(),
  }
  const work = () =>
    new Promise((resolve, reject) => {
      state = 'works'
      Object.assign(person, { done: resolve, fail: reject })
    })
  person.ended = lines.inTurn(name, work).then(
    () => {
      state = 'done'
    },
    (error) => {
      state = error instanceof DatabaseUnavailable ? error.reason : String(error)
    },
  )
  return person
}

const lockTimeout = () =>
  judgeError(Object.assign(new DatabaseError('too long', 8, 'error'), { code: '55P03' }))

test('one works at a time, in the order they came, and other lines are others', async () => {
  const lines = new Lines()
  const people = [stand(lines, 'one'), stand(lines, 'one'), stand(lines, 'one'), stand(lines, 'other')]
  const states = () => people.map(({ state }) => state())
  await turn()
  expect(states()).toEqual(['works', 'waits', 'waits', 'works'])
  people[0]?.done(0)
  await turn()
  expect(states()).toEqual(['done', 'works', 'waits', 'works'])
  people[1]?.fail('of its own')
  await turn()
  expect(states()).toEqual(['done', 'of its own', 'works', 'works'])
})

test('whoever stands behind a wait in vain is sent away with it; who comes later is not', async () => {
  const lines = new Lines()
  const people = [1, 2, 3].map(() => stand(lines, 'one'))
  await turn()
  people[0]?.fail(lockTimeout())
  await turn()
  expect(people.map(({ state }) => state())).toEqual(['busy', 'busy', 'busy'])
  const later = stand(lines, 'one')
  await turn()
  expect(later.state()).toBe('works')
})

test('a wait ends in its time, and leaves the line as it was', async () => {
  const lines = new Lines(1)
  const first = stand(lines, 'one')
  const late = stand(lines, 'one')
  await late.ended
  expect([first.state(), late.state()]).toEqual(['works', 'busy'])
  first.done(0)
  await first.ended
  const next = stand(lines, 'one')
  await turn()
  expect(next.state()).toBe('works')
})

test('what has no lines is told so', () => {
  expect(() => inTurn({}, 'one', async () => 1)).toThrow('no lines')
})
