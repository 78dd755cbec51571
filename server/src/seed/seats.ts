import type { SeatPlan } from '../repositories/sittings-ensure'

const CAPACITY = 200

/** An ordinary backend starts with every seat free. */
export const freeSeats: SeatPlan = () => ({ capacity: CAPACITY, taken: 0 })

/** Seats taken in the demo, by certification and months ahead; a spread that shows every state. */
const TAKEN: Record<string, number[]> = {
  practitioner: [120, 60, 12],
  'tca-developer': [150, CAPACITY - 6, 20],
  'tca-sysops': [168, CAPACITY, 35],
  'tca-architect': [CAPACITY - 38, 74, 31],
  'tcp-architect': [176, 90, 15],
}

/** The demo's seats: some sittings nearly full, one with six seats left and one sold out in the second month. */
export const demoSeats: SeatPlan = (code, ahead) => ({
  capacity: CAPACITY,
  taken: TAKEN[code]?.[ahead] ?? (ahead < 3 ? 24 : 0),
})
