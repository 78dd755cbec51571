import { retakeRefusal, retakeUntil } from '../../../../server/src/domain/changes/changes'
import { nextStep, type TimelineFacts, timeline } from '../../../../server/src/domain/registrations/timeline'
import { addDays, addHours, startOfDay } from '../../../../server/src/lib/time'
import { type Attempt, RandomWorld } from '../changes/random-world'
import { Seeded } from '../changes/seeded'

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1)
const STEPS = 120

/** The attempt as it may look once tickets, papers and a move of its sitting have come to it as well. */
function varied(attempt: Attempt, random: Seeded): Attempt {
  const near = (days: number) => addHours(startOfDay(addDays(attempt.examDate, days)), random.below(48))
  const maybe = <T>(value: T): T | null => random.pick([value, null])
  return {
    ...attempt,
    month: maybe(attempt.examDate.slice(0, 7)),
    ticketPublishedAt: maybe(near(-6)),
    closesNotBefore: maybe(near(-random.below(20))),
    paperState: random.pick(['addressMissing', 'addressGiven', 'printed', 'posted', null]),
    paperPostedAt: maybe(near(20)),
    certificateRevokedAt: random.below(8) === 0 ? near(12) : null,
  }
}

/** Every registration of an imagined year, looked at on days around its exam. */
function* looks(seed: number): Generator<[TimelineFacts, Date]> {
  const random = new Seeded(seed)
  const world = new RandomWorld(random)
  for (let step = 0; step < STEPS; step += 1) world.step()
  const { calendar, dates } = world
  for (const attempt of world.attempts) {
    const registration = varied(attempt, random)
    const { changeUntil, slots } = calendar.datesOf(registration.examDate)
    const laterDates = dates.filter((date) => date > registration.examDate && date <= changeUntil)
    for (const days of [-40, -12, -6, 0, 4, 6, 20, 40, 120]) {
      const now = addHours(startOfDay(addDays(registration.examDate, days)), random.below(24))
      const open = !registration.retakeOf && retakeRefusal(calendar, registration, laterDates, now) === null
      const until = open ? retakeUntil(calendar, laterDates) : null
      yield [{ calendar, slot: random.pick(slots), laterDates, registration, retakeUntil: until }, now]
    }
  }
}

test('the step of a list is that of the whole timeline, word for word, whatever has happened', () => {
  const shown = new Set<string>()
  for (const seed of SEEDS) {
    for (const [facts, now] of looks(seed)) {
      const steps = timeline(facts, now)
      const retake = steps.find(({ kind }) => kind === 'retakeCloses')
      const expected = retake ?? steps.find(({ state }) => state === 'current') ?? null
      expect({ seed, now, next: nextStep(facts, now) }).toEqual({ seed, now, next: expected })
      shown.add(expected ? `${expected.kind} ${expected.state}` : 'none')
    }
  }
  expect([...shown].sort()).toEqual([
    'exam current',
    'none',
    'paperCertificate current',
    'refundEnds current',
    'registrationCloses current',
    'result current',
    'retakeCloses current',
    'retakeCloses upcoming',
    'ticket current',
  ])
})
