import { noticeTopics } from '../../domain/notices/kinds'
import type { NoticeFields } from '../../domain/notices/templates/template'
import type { Environment } from '../create-gateways'
import {
  type ConfiguredTemplates,
  NoticeTemplates,
  type SmsTemplate,
  type TemplateChannel,
  type TemplateOf,
  type WechatTemplate,
} from './notice-templates'
import { isKeyword } from './template-values'

const NAME = 'NOTICE_TEMPLATES'
const FIELDS: readonly string[] = ['subject', 'event', 'time', 'remark'] satisfies (keyof NoticeFields)[]

/**
 * The approved templates out of `NOTICE_TEMPLATES`, JSON such as
 * `{"exam":{"sms":{"id":"1110","params":["subject","time"]},"subscription":{"id":"…","data":{"thing1":"subject"}}}}`.
 * Throws with the place that cannot be used; stops the start when it is no such JSON.
 */
export function readNoticeTemplates(environment: Environment): NoticeTemplates {
  const text = environment[NAME]
  if (!text) return new NoticeTemplates({})
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`${NAME} is not JSON`)
  }
  const configured: ConfiguredTemplates = {}
  for (const [topic, channels] of entries(value, '')) {
    const known = noticeTopics.find((name) => name === topic)
    if (!known) throw refusal(topic, `is no topic; topics are ${noticeTopics.join(', ')}`)
    configured[known] = readChannels(channels, topic)
  }
  return new NoticeTemplates(configured)
}

function readChannels(value: unknown, topic: string): Partial<TemplateOf> {
  const templates: Partial<TemplateOf> = {}
  for (const [channel, template] of entries(value, topic)) {
    const path = `${topic}.${channel}`
    if (channel === 'sms') templates.sms = readSms(template, path)
    else if (channel === 'officialAccount' || channel === 'subscription')
      templates[channel] = readWechat(template, path)
    else throw refusal(path, 'is no channel with templates; they are sms, officialAccount, subscription')
  }
  return templates
}

function readSms(value: unknown, path: string): SmsTemplate {
  const { id, params, ...rest } = Object.fromEntries(entries(value, path))
  refuseRest(rest, path)
  if (!Array.isArray(params)) throw refusal(`${path}.params`, 'must be a list of fields')
  return {
    id: readId(id, path),
    params: params.map((field, index) => readField(field, `${path}.params[${index}]`)),
  }
}

function readWechat(value: unknown, path: string): WechatTemplate {
  const { id, data, ...rest } = Object.fromEntries(entries(value, path))
  refuseRest(rest, path)
  const keywords = entries(data, `${path}.data`)
  if (keywords.length === 0) throw refusal(`${path}.data`, 'names no keyword')
  for (const [keyword] of keywords) {
    if (!isKeyword(keyword)) throw refusal(`${path}.data.${keyword}`, 'is no keyword that a notice can fill')
  }
  const fields = keywords.map(([keyword, field]) => [keyword, readField(field, `${path}.data.${keyword}`)])
  return { id: readId(id, path), data: Object.fromEntries(fields) }
}

function readId(id: unknown, path: string): string {
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id))
    throw refusal(`${path}.id`, 'must be a template id')
  return id
}

function readField(field: unknown, path: string): keyof NoticeFields {
  if (typeof field !== 'string' || !FIELDS.includes(field))
    throw refusal(path, `must be one of ${FIELDS.join(', ')}`)
  // The cast names what the check before it has shown.
  return field as keyof NoticeFields
}

function entries(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refusal(path, 'must be an object')
  return Object.entries(value)
}

function refuseRest(rest: object, path: string): void {
  const [extra] = Object.keys(rest)
  if (extra) throw refusal(`${path}.${extra}`, 'is not known')
}

function refusal(path: string, what: string): Error {
  return new Error(`${path ? `${NAME}: ${path}` : NAME} ${what}`)
}

/** Stops the start when a channel that is otherwise configured lacks a topic's template. */
export function requireEveryTopic(templates: NoticeTemplates, channel: TemplateChannel): void {
  const missing = noticeTopics.filter((topic) => !templates.of(channel, topic))
  if (missing.length > 0)
    throw new Error(`Also set ${missing.map((topic) => `${topic}.${channel}`).join(', ')} in ${NAME}`)
}
