import type { Schema } from '../../api/contract-types'
import { dateTextIn, stampText, timeText } from '../../format/date'

type Sitting = Schema<'Sitting'>
type Step = Schema<'DatedStep'>

/** 7月25日 周六 14:00, with the year where it is not `thisYear`. */
export function sittingTitle(sitting: Sitting, thisYear: number | null): string {
  return `${dateTextIn(thisYear, sitting.examDate)} ${timeText(sitting.slotStartsAt)}`
}

/** 线上考试 · 7月15日 00:00 截止; a sitting that cannot be chosen says why, a provisional date that it is one. */
export function sittingDetail(sitting: Sitting): string {
  const place = sitting.mode === 'online' ? '线上考试' : `${sitting.city ?? ''}考点`
  const word = sitting.refusal?.text ?? `${stampText(sitting.registrationClosesAt)} 截止`
  const words = sitting.provisional ? ['暂定', place, word] : [place, word]
  return words.join(' · ')
}

const REFUSALS: Record<string, string> = {
  'sitting-closed': '已截止',
  'sitting-sold-out': '已满',
  'ticket-not-published': '暂不可选',
}

/** Why a sitting cannot be chosen, in a word; null when it can. */
export function refusalWord({ refusal }: Sitting): string | null {
  return refusal && (REFUSALS[refusal.code] ?? '暂不可选')
}

/**
 * The dates that are worth reading before choosing. A sitting that cannot be chosen leads nowhere: only its
 * closing and its exam are left, without what choosing it would allow. "Registered" is now and says nothing.
 */
export function stepsOf(sitting: Sitting): Step[] {
  const { steps } = sitting.forecast
  if (sitting.choosable) return steps.filter(({ kind }) => kind !== 'registered')
  return steps
    .filter(({ kind }) => kind === 'registrationCloses' || kind === 'exam')
    .map((step) => (step.kind === 'exam' ? step : { ...step, detail: null }))
}
