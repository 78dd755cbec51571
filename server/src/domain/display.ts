import type { components } from '../../../contract/schema'
import { addMinutes, dateOf, startOfDay, toBeijing, weekday } from '../lib/time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The tracks of the catalogue. */
export const TRACK_NAMES: Record<components['schemas']['Track'], string> = {
  cloud: '云计算',
  specialty: '专项',
}

/** The directions of the cloud track. */
export const DIRECTION_NAMES: Record<components['schemas']['Direction'], string> = {
  developer: '开发',
  sysops: '运维',
  architect: '架构',
}

/** The levels, as certificates say them. */
export const LEVEL_NAMES: Record<components['schemas']['Level'], string> = {
  foundation: '基础级',
  associate: '工程师级',
  professional: '高级工程师级',
  expert: '专家级',
  specialty: '专项',
}

/** `14:00` of an instant in Beijing. */
export function displayTime(instant: Date): string {
  return toBeijing(instant).slice(11, 16)
}

/**
 * How much of a date is said: `day` 7月25日, `date` 7月25日 周六, `minute` 7月20日 10:02, `full` 7月25日 周六 14:00;
 * `endOfDay` is midnight as the end of the day before, 7月20日 周一 24:00; `number` is 07-25, for reckoning with days.
 */
export type DateForm = 'day' | 'date' | 'minute' | 'full' | 'endOfDay' | 'number'

/** Says an instant, a `YYYY-MM-DD` date or an RFC 3339 text in a form; one that may still move with 暂定 before it. */
export type DateWords = (at: Date | string, form: DateForm, provisional?: boolean) => string

function wordsOf(date: string, at: Date, form: DateForm): string {
  const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
  const named = `${day} ${WEEKDAYS[weekday(date)]}`
  switch (form) {
    case 'day':
      return day
    case 'date':
      return named
    case 'minute':
      return `${day} ${displayTime(at)}`
    case 'full':
      return `${named} ${displayTime(at)}`
    case 'endOfDay':
      return `${named} 24:00`
    case 'number':
      return date.slice(5)
  }
}

const instantOf = (text: string): Date => (text.length === 10 ? startOfDay(text) : new Date(text))

function dateWords(readIn: string | null): DateWords {
  return (at, form, provisional = false) => {
    const instant = typeof at === 'string' ? instantOf(at) : at
    const date = dateOf(form === 'endOfDay' ? addMinutes(instant, -1) : instant)
    const year = date.slice(0, 4)
    const named = year === readIn ? '' : `${year}${form === 'number' ? '-' : '年'}`
    return `${provisional ? '暂定 ' : ''}${named}${wordsOf(date, instant, form)}`
  }
}

/**
 * The way in which dates are said to whoever reads them at `now`: with the year unless it is that year's. There is no
 * other way to say one but `withYear`, so that no text can leave out a year that its reader needs.
 */
export function dateWordsAt(now: Date): DateWords {
  return dateWords(dateOf(now).slice(0, 4))
}

/** Says every date with its year: for what is kept and read on another day, such as notices, files and printed pages. */
export const withYear: DateWords = dateWords(null)

/** `¥600.00` of an amount in fen. */
export function displayMoney(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}
