import type { components } from '../../../contract/schema'
import { addMinutes, dateOf, toBeijing, weekday } from '../lib/time'

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

/** `7月25日` */
export function displayDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
}

/** `周六` */
export function displayWeekday(date: string): string {
  return WEEKDAYS[weekday(date)] ?? ''
}

/** `7月25日 周六` */
export function displayDate(date: string): string {
  return `${displayDay(date)} ${displayWeekday(date)}`
}

/** `14:00` of an instant in Beijing. */
export function displayTime(instant: Date): string {
  return toBeijing(instant).slice(11, 16)
}

/** `7月15日 00:00` */
export function displayInstant(instant: Date): string {
  return `${displayDay(dateOf(instant))} ${displayTime(instant)}`
}

/** `7月25日 周六 14:00` */
export function displayFullInstant(instant: Date): string {
  return `${displayDate(dateOf(instant))} ${displayTime(instant)}`
}

/** `2020年7月25日`, where the year may be another one. */
export function displayLongDate(date: string): string {
  return `${date.slice(0, 4)}年${displayDay(date)}`
}

/** `2020年7月25日 14:00`, as templates approved in advance want it. */
export function displayLongInstant(instant: Date): string {
  return `${displayLongDate(dateOf(instant))} ${displayTime(instant)}`
}

/** A deadline at midnight as the day people know: 00:00 on the 21st is `7月20日 周一 24:00`. */
export function displayEndOfDay(midnight: Date): string {
  return `${displayDate(dateOf(addMinutes(midnight, -1)))} 24:00`
}

/** `¥600.00` of an amount in fen. */
export function displayMoney(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}
