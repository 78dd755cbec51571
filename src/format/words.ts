import type { Schema } from '../api/contract-types'

/** The levels in Chinese, as short as in the map. */
export const LEVEL_NAMES: Record<Schema<'Level'>, string> = {
  foundation: '基础',
  associate: '工程师',
  professional: '高级',
  expert: '专家',
  specialty: '专项',
}

/** The levels as a certificate says them. */
export const LEVEL_WORDS: Record<Schema<'Level'>, string> = {
  foundation: '基础级',
  associate: '工程师级',
  professional: '高级工程师级',
  expert: '专家级',
  specialty: '专项',
}

/** 线上考试, or the city of the test centre. */
export function modeText({ mode, city }: Pick<Schema<'SittingRef'>, 'mode' | 'city'>): string {
  return mode === 'online' ? '线上考试' : `${city ?? ''} 考点`.trim()
}

/** Which attempt at a subject it is. */
export function attemptText(attempt: number): string {
  return `第 ${attempt} 次考试`
}
