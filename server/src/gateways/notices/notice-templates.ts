import { type NoticeTopic, noticeTopics } from '../../domain/notices/kinds'
import type { NoticeFields } from '../../domain/notices/templates/template'

/** An approved template of Tencent Cloud SMS and the notice's fields its places {1}, {2} … take. */
export interface SmsTemplate {
  id: string
  params: (keyof NoticeFields)[]
}

/** An approved template of WeChat and the notice's field each of its keywords (`thing1`, `time2` …) takes. */
export interface WechatTemplate {
  id: string
  data: Record<string, keyof NoticeFields>
}

/** Channels whose texts are approved in advance. */
export interface TemplateOf {
  sms: SmsTemplate
  officialAccount: WechatTemplate
  subscription: WechatTemplate
}

/** A channel whose messages follow approved templates. */
export type TemplateChannel = keyof TemplateOf

/** What `NOTICE_TEMPLATES` holds, checked: for each topic the templates of the channels that have one. */
export type ConfiguredTemplates = Partial<Record<NoticeTopic, Partial<TemplateOf>>>

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
