import {
  assignSlots,
  type SlotCandidate,
  type SlotIndex,
} from '../../../../server/src/domain/registrations/registrations'

function registration(
  code: string,
  prerequisite: string | null,
  minute: number,
  ticketSlot: SlotIndex | null = null,
): SlotCandidate {
  return {
    registrationId: code,
    certificationCode: code,
    prerequisiteCode: prerequisite,
    registeredAt: new Date(Date.UTC(2020, 6, 1, 0, minute)),
    ticketSlot,
  }
}

const associate = (minute: number) => registration('tca-architect', 'practitioner', minute)
const professional = (minute: number) => registration('tcp-architect', 'tca-architect', minute)

test('a single subject starts at 14:00', () => {
  expect(assignSlots([associate(0)])?.get('tca-architect')).toBe(1)
})

test('of two subjects the one registered first comes first', () => {
  const slots = assignSlots([registration('tca-sysops', null, 5), registration('tca-architect', null, 3)])
  expect([...(slots ?? [])]).toEqual([
    ['tca-architect', 1],
    ['tca-sysops', 2],
  ])
})

test('TCA comes before TCP of its direction, whatever was registered first', () => {
  for (const pair of [
    [professional(0), associate(9)],
    [associate(9), professional(0)],
  ]) {
    expect(assignSlots(pair)?.get('tca-architect')).toBe(1)
    expect(assignSlots(pair)?.get('tcp-architect')).toBe(2)
  }
})

test.each([
  { tickets: [2], slots: [2] },
  { tickets: [1, null], slots: [1, 2] },
  { tickets: [null, 1], slots: [2, 1] },
  { tickets: [2, null], slots: [2, 1] },
  { tickets: [null, 2], slots: [1, 2] },
  { tickets: [2, 1], slots: [2, 1] },
  { tickets: [2, 2], slots: [1, 2] },
] as const)('a published ticket keeps its start, of $tickets come $slots', ({ tickets, slots }) => {
  const subjects = tickets.map((ticket, index) => registration(`subject-${index}`, null, index, ticket))
  const assigned = assignSlots(subjects)
  expect(subjects.map(({ registrationId }) => assigned?.get(registrationId))).toEqual(slots)
})

test('for a third subject on one day there is no slot', () => {
  const three = [associate(0), professional(1), registration('big-data', null, 2)]
  expect(assignSlots(three)).toBeNull()
})
