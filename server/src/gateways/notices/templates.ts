import { z } from 'zod'
import { type NoticeTopic, noticeTopics } from '../../domain/notices/kinds'
import type { NoticeFields } from '../../domain/notices/templates/template'
import { GatewayUnavailable } from '../outside'
import type { OutgoingNotice } from './notice-gateway'

/** The notice's fields that the places of WeChat's templates take: `thing1`, `time2` … */
const FIELDS = ['subject', 'event', 'time', 'remark'] as const satisfies readonly (keyof NoticeFields)[]
/** The values that {1}, {2} … of an SMS take. A remark is a sentence, which no place of an SMS has room for. */
const SMS_FIELDS = ['subject', 'event', 'time', 'clock'] as const

/** A value of an SMS, see `smsValue`. */
export type SmsField = (typeof SMS_FIELDS)[number]

const field = z.enum(FIELDS, `must be one of ${FIELDS.join(', ')}`)
const smsField = z.enum(SMS_FIELDS, `must be one of ${SMS_FIELDS.join(', ')}`)
const id = z.string('must be a template id').regex(/^[\w-]{1,64}$/, 'must be a template id')
const wechatTemplate = z.strictObject({
  id,
  data: z
    .record(z.string(), field)
    .refine((data) => Object.keys(data).length > 0, 'names no keyword')
    .refine((data) => Object.keys(data).every(isKeyword), 'has a keyword that a notice cannot fill')
    .refine(
      (data) => Object.entries(data).every(([keyword, value]) => canHold(keyword, value)),
      'has a field that does not fit its keyword',
    ),
})
const templateOf = z.strictObject({
  sms: z.strictObject({ id, params: z.array(smsField, 'must be a list of fields') }),
  officialAccount: wechatTemplate,
  subscription: wechatTemplate,
})

/**
 * The approved templates out of `NOTICE_TEMPLATES`, JSON such as
 * `{"exam":{"sms":{"id":"1110","params":["subject","time"]},"subscription":{"id":"…","data":{"thing1":"subject"}}}}`.
 */
export const configuredTemplates = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' })
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(noticeTopics), templateOf.partial()))

/** What `NOTICE_TEMPLATES` holds, checked: for each topic the templates of the channels that have one. */
export type ConfiguredTemplates = z.output<typeof configuredTemplates>
type TemplateOf = z.output<typeof templateOf>
type WechatTemplate = TemplateOf['subscription']

/** A channel whose messages follow approved templates. */
export type TemplateChannel = keyof TemplateOf

/** Which approved template a topic uses on each channel. */
export class NoticeTemplates {
  constructor(private readonly configured: ConfiguredTemplates) {}

  /** A channel's template for a topic, undefined where none is configured. */
  of<Channel extends TemplateChannel>(channel: Channel, topic: NoticeTopic): Partial<TemplateOf>[Channel] {
    const templates: Partial<TemplateOf> | undefined = this.configured[topic]
    return templates?.[channel]
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
  // `2019年10月1日 15:01` as the notice's fields have it; a `date` takes a day without its hour, a `time` the whole of it.
  time: (value) => (/日$/.test(value) ? `${value} 00:00~${value} 23:59` : value),
  date: (value) => value,
}

const KEYWORD = /^([a-z_]+?)\d{1,3}$/

/** True for a keyword of a type that a notice can fill. */
export function isKeyword(keyword: string): boolean {
  const type = KEYWORD.exec(keyword)?.[1]
  return type !== undefined && Object.hasOwn(LIMITS, type)
}

/** What fills a keyword of the narrow types; those that are missing take every field. */
const HOLDS: Record<string, readonly (typeof FIELDS)[number][]> = {
  time: ['time'],
  date: ['time'],
  phrase: ['subject', 'event'],
  // Every field is Chinese, of which these would keep stray digits.
  character_string: [],
}

/** Whether what a field says can stand in a keyword: else WeChat refuses every message of the template. */
function canHold(keyword: string, field: (typeof FIELDS)[number]): boolean {
  return HOLDS[KEYWORD.exec(keyword)?.[1] ?? '']?.includes(field) ?? true
}

/** A value as WeChat takes it for this keyword: longer ones are cut, since WeChat refuses the whole message for one. */
export function fitValue(keyword: string, value: string): string {
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ').trim()
  const fit = LIMITS[KEYWORD.exec(keyword)?.[1] ?? '']
  return fit ? fit(line) : line
}

/** A value of that many characters at most, the last of which says that it was cut. */
export function cut(value: string, length: number): string {
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
