import type { NoticeFields } from '../../domain/notices/templates/template'
import { cut, type SmsField } from '../notices/templates'

/**
 * How many characters one value of an SMS template may have: six by Tencent Cloud's present rule (短信 FAQ, "正文模板中每个
 * 变量是否有字数限制"), twelve for accounts that were verified under the former one (382/40653).
 */
export type SmsValueLength = 6 | 12

/** The first form that fits, else the last one cut. */
function firstFitting(forms: readonly string[], length: number): string {
  return forms.find((form) => [...form].length <= length) ?? cut(forms.at(-1) ?? '', length)
}

/** `7月25日 14:00` of `2020年7月25日 14:00`: what is told by SMS lies within the year. */
const withoutYear = (time: string) => time.replace(/^\d{4}年/, '')

/** Each value in its forms, the longest first. */
const FORMS: Record<SmsField, (fields: NoticeFields) => string[]> = {
  // 云架构高级工程师, 云架构高级: the end is the same for every certification.
  subject: ({ subject }) => [subject, subject.replace('工程师', '')],
  event: ({ event, briefEvent }) => [event, briefEvent ?? event],
  time: ({ time }) => [withoutYear(time), withoutYear(time).replace(/ .*$/, '')],
  clock: ({ time }) => [/\d\d:\d\d$/.exec(time)?.[0] ?? '全天'],
}

/** A value as an SMS template takes it: a longer one is refused with the whole message. */
export function smsValue(field: SmsField, fields: NoticeFields, length: SmsValueLength): string {
  return firstFitting(FORMS[field](fields), length)
}
