import type { Schema } from '../../api/contract-types'
import { useNow } from '../../ui/use-now'
import { type ExamDayPhase, examDayAt } from './exam-day'

const MINUTE_MS = 60_000

/** Where the exam of a slot stands, to the minute; null while the backend's time is unknown. */
export function useExamPhase(slot: Schema<'Slot'>): ExamDayPhase | null {
  const now = useNow(MINUTE_MS)
  return now === null ? null : examDayAt(slot, now).phase
}
