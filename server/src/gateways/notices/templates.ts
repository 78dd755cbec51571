import { type NoticeTopic, noticeTopics } from '../../domain/notices/kinds'
import type { NoticeFields } from '../../domain/notices/templates/template'
import type { Environment } from '../create-gateways'
import { GatewayUnavailable } from '../outside'
import type { OutgoingNotice } from './notice-gateway'

/** An approved template of Tencent Cloud SMS and the notice's fields its places {1}, {2} … take. */
interface SmsTemplate {
  id: string
  params: (keyof NoticeFields)[]
}

/** An approved template of WeChat and the notice's field each of its keywords (`thing1`, `time2` …) takes. */
interface WechatTemplate {
  id: string
  data: Record<string, keyof NoticeFields>
}

/** Channels whose texts are approved in advance. */
interface TemplateOf {
  sms: SmsTemplate
  officialAccount: WechatTemplate
  subscription: WechatTemplate
}

/** A channel whose messages follow approved templates. */
type TemplateChannel = keyof TemplateOf

/** What `NOTICE_TEMPLATES` holds, checked: for each topic the templates of the channels that have one. */
type ConfiguredTemplates = Partial<Record<NoticeTopic, Partial<TemplateOf>>>

/** Which approved template a topic uses on each channel. */
export class NoticeTemplates {
  constructor(private readonly configured: ConfiguredTemplates) {}

  /** A channel's template for a topic, undefined where none is configured. */
  of<Channel extends TemplateChannel>(channel: Channel, topic: NoticeTopic): TemplateOf[Channel] | undefined {
    return this.configured[topic]?.[channel]
  }

  /** True when the channel has a template for at least one topic. */
  any(channel: TemplateChannel): boolean {
    return noticeTopics.some((topic) => this.of(channel, topic))
  }

  /** The template's id by which the app asks for a topic's subscription; `standin-<topic>` where none is configured. */
  subscriptionId(topic: NoticeTopic): string {
    return this.of('subscription', topic)?.id ?? `standin-${topic}`
  }

  /** The topic of a subscription template's id; undefined for an id that is not asked for. */
  subscriptionTopic(templateId: string): NoticeTopic | undefined {
    return noticeTopics.find((topic) => this.subscriptionId(topic) === templateId)
  }
}

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

/**
 * How the values of WeChat's templates are limited, by the type that a keyword's name begins with ("订阅消息参数值内容限制"
 * of subscribeMessage.send; the official account's templates have the same types). Lengths are in characters.
 */
const LIMITS: Record<string, (value: string) => string> = {
  thing: (value) => cut(value, 20),
  short_thing: (value) => cut(value, 5),
  const: (value) => cut(value, 20),
  // At most five Chinese characters and nothing else.
  phrase: (value) => [...value.replace(/\P{Script=Han}/gu, '')].slice(0, 5).join(''),
  // Digits, letters and signs, no Chinese.
  character_string: (value) =>
    value
      .replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 32),
  // `2019年10月1日 15:01` as the notice's fields have it; a `date` takes it without the hour too.
  time: (value) => value,
  date: (value) => value,
}

const KEYWORD = /^([a-z_]+?)\d{1,3}$/

/** True for a keyword of a type that a notice can fill. */
export function isKeyword(keyword: string): boolean {
  const type = KEYWORD.exec(keyword)?.[1]
  return type !== undefined && Object.hasOwn(LIMITS, type)
}

/** A value as WeChat takes it for this keyword: longer ones are cut, since WeChat refuses the whole message for one. */
export function fitValue(keyword: string, value: string): string {
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ').trim()
  const fit = LIMITS[KEYWORD.exec(keyword)?.[1] ?? '']
  return fit ? fit(line) : line
}

function cut(value: string, length: number): string {
  const characters = [...value]
  return characters.length <= length ? value : `${characters.slice(0, length - 1).join('')}…`
}

/** The part of a message that both of WeChat's templates have: which one, and its keywords filled from the notice. */
export function templateMessage(
  service: string,
  template: WechatTemplate | undefined,
  { topic, fields }: OutgoingNotice,
): { template_id: string; data: Record<string, { value: string }> } {
  if (!template) throw new GatewayUnavailable(service, `no template for ${topic}`)
  const data = Object.entries(template.data).map(([keyword, field]) => [
    keyword,
    { value: fitValue(keyword, fields[field]) },
  ])
  return { template_id: template.id, data: Object.fromEntries(data) }
}
