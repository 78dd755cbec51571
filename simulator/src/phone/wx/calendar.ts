import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { number, text } from '../values'
import { requireType } from './parameters'

/** What an entry has when the app says nothing: a reminder at its start, and no length. */
const defaults = (startTime: number) => ({
  allDay: false,
  description: '',
  location: '',
  endTime: startTime,
  alarm: true,
  alarmOffset: 0,
})

const when = (seconds: number) =>
  new Date(seconds * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })

/** Adds an entry to the phone's calendar; several at once share the question for the permission. */
export async function addPhoneCalendar(phone: Phone, options: Record<string, unknown>): Promise<void> {
  requireType(options, 'title', 'String')
  requireType(options, 'startTime', 'Number')
  if (!(await phone.permissions.ask('scope.addPhoneCalendar'))) throw new ApiFailure('auth deny')
  const { success: _success, fail: _fail, complete: _complete, ...event } = options
  const startTime = number(options.startTime)
  phone.records.calendar.push({ ...defaults(startTime), ...event })
  phone.layer.toast(`已加入日历：${text(event.title)} ${when(startTime)}`, 'none', 2500)
}
