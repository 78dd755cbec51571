const formats = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const partsOf = (instant: Date) =>
  Object.fromEntries(formats.formatToParts(instant).map(({ type, value }) => [type, value]))

/** An instant as `7月20日 周一 10:02`, in Beijing time wherever the browser is. */
export function beijingShort(instant: Date): string {
  const parts = partsOf(instant)
  return `${parts.month}月${parts.day}日 ${parts.weekday} ${parts.hour}:${parts.minute}`
}

/** An instant as `2020年7月20日 周一 10:02`, in Beijing time wherever the browser is. */
export const beijingText = (instant: Date): string => `${partsOf(instant).year}年${beijingShort(instant)}`

/** A date as `2020年7月20日`. */
export function beijingDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** An instant as the value of a datetime-local field, in Beijing time. */
export function beijingField(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** The value of a datetime-local field, read as Beijing time. */
export const fromBeijingField = (value: string): string => `${value.slice(0, 16)}:00+08:00`
