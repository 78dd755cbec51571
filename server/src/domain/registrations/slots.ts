/** A registration as far as slots are concerned. */
export interface SlotCandidate {
  registrationId: string
  certificationCode: string
  /** The certification that has to be passed first, when there is one. */
  prerequisiteCode: string | null
  registeredAt: Date
}

/** The first or the second of the afternoon's slots. */
export type SlotIndex = 1 | 2

/** One candidate sits at most two subjects on one exam day. */
export const SUBJECTS_PER_SITTING = 2

/**
 * The slots of one candidate's registrations on one exam day: a certification comes after its prerequisite,
 * otherwise whoever was registered first comes first. More than two registrations are a programming error.
 */
export function assignSlots(registrations: readonly SlotCandidate[]): Map<string, SlotIndex> {
  if (registrations.length > SUBJECTS_PER_SITTING) throw new Error('More than two subjects in one sitting')
  const ordered = [...registrations].sort((one, other) => {
    if (one.prerequisiteCode === other.certificationCode) return 1
    if (other.prerequisiteCode === one.certificationCode) return -1
    return one.registeredAt.getTime() - other.registeredAt.getTime()
  })
  return new Map(ordered.map((each, index) => [each.registrationId, index === 0 ? 1 : 2]))
}
