import { assignSlots, SUBJECTS_PER_SITTING } from '../../domain/registrations/slots'
import type { Db } from '../../repositories/database'
import { setSlot } from '../../repositories/registrations'
import { type SlottedCandidate, slottedOn } from '../../repositories/sitting-moves'

/**
 * Puts the subjects of several candidates on an exam day into their slots. Where a moved sitting met two others no
 * slots fit: these registrations stay as they are and are answered, for the operator to part them.
 */
export async function reslot(trx: Db, candidateIds: string[], examDate: string): Promise<string[]> {
  const byCandidate = new Map<string, SlottedCandidate[]>()
  for (const each of await slottedOn(trx, candidateIds, examDate)) {
    byCandidate.set(each.candidateId, [...(byCandidate.get(each.candidateId) ?? []), each])
  }
  const crowded: string[] = []
  for (const own of byCandidate.values()) {
    if (own.length > SUBJECTS_PER_SITTING) {
      crowded.push(...own.map(({ registrationId }) => registrationId))
      continue
    }
    const slots = assignSlots(own)
    for (const { registrationId, slot } of own) {
      const assigned = slots.get(registrationId)
      if (assigned && assigned !== slot) await setSlot(trx, registrationId, assigned)
    }
  }
  return crowded
}
