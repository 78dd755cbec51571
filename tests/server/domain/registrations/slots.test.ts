import { assignSlots, type SlotCandidate } from '../../../../server/src/domain/registrations/registrations'

function registration(code: string, prerequisite: string | null, minute: number): SlotCandidate {
  return {
    registrationId: code,
    certificationCode: code,
    prerequisiteCode: prerequisite,
    registeredAt: new Date(Date.UTC(2020, 6, 1, 0, minute)),
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

test('for a third subject on one day there is no slot', () => {
  const three = [associate(0), professional(1), registration('big-data', null, 2)]
  expect(assignSlots(three)).toBeNull()
})
