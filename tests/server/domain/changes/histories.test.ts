import { addMonths } from '../../../../server/src/lib/time'
import { RandomWorld } from './random-world'
import { Seeded } from './seeded'

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1)
const STEPS = 120

/** The worlds of all seeds after their whole history. */
const worlds = SEEDS.map((seed) => {
  const world = new RandomWorld(new Seeded(seed))
  for (let step = 0; step < STEPS; step += 1) world.step()
  return { seed, world }
})

describe('whatever happens over a year, on any calendar', () => {
  test('the histories hold deferrals, retakes and refunds', () => {
    const attempts = worlds.flatMap(({ world }) => world.attempts)
    expect(attempts.filter(({ deferrals }) => deferrals.length > 0).length).toBeGreaterThan(50)
    expect(attempts.filter(({ retakeOf }) => retakeOf !== null).length).toBeGreaterThan(50)
    expect(attempts.filter(({ refundedAt }) => refundedAt !== null).length).toBeGreaterThan(50)
  })

  test('nobody defers twice, and no retake is deferred or retaken', () => {
    for (const { seed, world } of worlds) {
      for (const { deferrals, retakeOf, retakeId } of world.attempts) {
        expect({ seed, ok: deferrals.length <= (retakeOf === null ? 1 : 0) }).toEqual({ seed, ok: true })
        expect({ seed, ok: retakeOf === null || retakeId === null }).toEqual({ seed, ok: true })
      }
    }
  })

  test('no change leads to a sitting that is not later or outside three months', () => {
    for (const { seed, world } of worlds) {
      const retakes = world.attempts.flatMap((each) => {
        const failed = each.retakeOf === null ? undefined : world.attempts[Number(each.retakeOf)]
        return failed ? [{ from: failed.examDate, to: each.examDate }] : []
      })
      for (const { from, to } of [...retakes, ...world.attempts.flatMap(({ deferrals }) => deferrals)]) {
        expect({ seed, ok: to > from && to <= addMonths(from, 3) }).toEqual({ seed, ok: true })
      }
    }
  })

  test('no sitting has more registrations than seats, and every seat has its registration', () => {
    for (const { seed, world } of worlds) {
      for (const date of world.dates) {
        const held = world.attempts.filter((each) => each.examDate === date && each.refundedAt === null)
        expect({ seed, held: held.length }).toEqual({ seed, held: world.seats.get(date) ?? 0 })
        expect(held.length).toBeLessThanOrEqual(world.capacity)
      }
    }
  })

  test('what was paid is kept or went back, and a refund once', () => {
    for (const { seed, world } of worlds) {
      const paid = world.attempts.filter(({ retakeOf }) => retakeOf === null)
      const kept = paid.filter(({ refundedAt }) => refundedAt === null).length
      expect({ seed, moneyIn: world.moneyIn }).toEqual({ seed, moneyIn: kept + world.moneyBack })
    }
  })
})
