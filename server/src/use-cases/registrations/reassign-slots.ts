import { assignSlots } from '../../domain/registrations/slots'
import type { Db } from '../../repositories/database'
import { setSlot, slotCandidates } from '../../repositories/registrations'

/** Puts a candidate's subjects of an exam day into their slots; at most two, since a third is refused before. */
export async function reassignSlots(db: Db, candidateId: string, examDate: string): Promise<void> {
  const slots = assignSlots(await slotCandidates(db, candidateId, examDate))
  for (const [registrationId, slot] of slots) await setSlot(db, registrationId, slot)
}
