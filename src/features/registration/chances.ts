import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'

/** The one deferral and the one free retake that come with a sitting, as label and words. */
export function chancesOf(
  { deferralDates, retakeUntil }: Schema<'Forecast'>,
  say: DateWords,
): (readonly [label: string, words: string])[] {
  return [
    [
      '延期一次可选',
      deferralDates.length > 0 ? deferralDates.map((date) => say(date, 'day')).join('、') : '没有可选的考期',
    ],
    ['免费补考一次', `${say(retakeUntil, 'day')}（含）前的考期`],
  ]
}
