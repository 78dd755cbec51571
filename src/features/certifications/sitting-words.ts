import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'

type Sitting = Schema<'Sitting'>
type Step = Schema<'DatedStep'>

/** 7月25日 周六 14:00 */
export function sittingTitle({ slotStartsAt, provisional }: Sitting, say: DateWords): string {
  return say(slotStartsAt, 'full', provisional)
}

/** 线上考试 · 7月15日 00:00 截止; a sitting that cannot be chosen says why. */
export function sittingDetail(sitting: Sitting, say: DateWords): string {
  const place = sitting.mode === 'online' ? '线上考试' : `${sitting.city ?? ''}考点`
  const word =
    sitting.refusal?.text ?? `${say(sitting.registrationClosesAt, 'minute', sitting.provisional)} 截止`
  return `${place} · ${word}`
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
