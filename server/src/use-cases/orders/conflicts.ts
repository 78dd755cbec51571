import { SUBJECTS_PER_SITTING } from '../../domain/registrations/slots'
import {
  alreadyRegistered,
  orderUnpaid,
  prerequisiteMissing,
  sittingLimitReached,
} from '../../problems/buying'
import type { Db } from '../../repositories/database'
import { subjectsOnDay, unpaidOrder } from '../../repositories/orders'
import { hasPassed, liveRegistration } from '../../repositories/registrations'

/** The certification wanted and what has to be passed before it. */
export interface WantedCertification {
  code: string
  prerequisiteCode: string | null
  prerequisiteName: string | null
}

/** Throws the problem when something the candidate already has, or lacks, stands against this registration. */
export async function refuseConflicts(
  db: Db,
  candidateId: string,
  wanted: WantedCertification,
  examDate: string,
): Promise<void> {
  const live = await liveRegistration(db, candidateId, wanted.code)
  if (live) throw alreadyRegistered(live.id)
  const unpaid = await unpaidOrder(db, candidateId, wanted.code)
  if (unpaid) throw orderUnpaid(unpaid.id, unpaid.expiresAt)
  const { prerequisiteCode, prerequisiteName } = wanted
  if (prerequisiteCode && !(await hasPassed(db, candidateId, prerequisiteCode))) {
    throw prerequisiteMissing(prerequisiteCode, prerequisiteName ?? prerequisiteCode)
  }
  if ((await subjectsOnDay(db, candidateId, examDate)) >= SUBJECTS_PER_SITTING) {
    throw sittingLimitReached(examDate)
  }
}
