import { withYear } from '../../display'
import type { NoticeContent } from '../content'
import type { NoticeKind } from '../kinds'
import { certificateExpiring, paperPosted } from './certificates'
import { dateChanged, deferralAccepted, retakeAccepted } from './changes'
import { resultDayChanged, retakeEndChanged } from './dates'
import { examToday, examTomorrow, formalNotice, resultPublished } from './exams'
import { refundAccepted, refundPaid, registrationConfirmed } from './orders'
import { datedVersions, type NoticeFields, type Template, type Versions } from './template'

/** Sent over one channel, to see whether it reaches the candidate. */
const channelTest = datedVersions<'channelTest'>((say) => ({
  title: () => '测试消息',
  summary: () => '收到这条消息，说明这个渠道可以通知到你',
  body: ({ sentAt }) => [
    `这是 ${say(sentAt, 'full')} 发出的测试消息。收到它，说明这个渠道可以通知到你。`,
    '下一步：打开小程序的通知渠道页面，确认已收到。',
  ],
  fields: ({ sentAt }) => ({
    subject: '通知渠道',
    event: '测试消息',
    time: withYear(sentAt, 'minute'),
    remark: '请在小程序中确认已收到',
  }),
}))

/** Every kind's text, in all its versions. */
export const templates: { readonly [Kind in NoticeKind]: Versions<Kind> } = {
  registrationConfirmed,
  formalNotice,
  examTomorrow,
  examToday,
  dateChanged,
  resultDayChanged,
  retakeEndChanged,
  deferralAccepted,
  retakeAccepted,
  refundAccepted,
  refundPaid,
  resultPublished,
  paperPosted,
  certificateExpiring,
  channelTest,
}

/** A notice in words. */
interface RenderedNotice {
  templateVersion: number
  title: string
  /** One line for lists. */
  summary: string
  /** Paragraphs of plain text. */
  body: string[]
}

function versionOf(
  { kind }: NoticeContent,
  version?: number,
): { template: Template<never>; version: number } {
  const versions = templates[kind]
  const wanted = version ?? versions.length
  const template = versions[wanted - 1]
  if (!template) throw new Error(`there is no version ${wanted} of ${kind}`)
  return { template, version: wanted }
}

/** Renders a notice from a version of its template, the newest unless told. */
export function renderNotice(content: NoticeContent, wanted?: number): RenderedNotice {
  const { template, version } = versionOf(content, wanted)
  // The template was looked up by the kind whose facts these are.
  const facts = content.facts as never
  return {
    templateVersion: version,
    title: template.title(facts),
    summary: template.summary(facts),
    body: template.body(facts),
  }
}

/** The short values of a notice, from the version it was rendered with. */
export function noticeFields(content: NoticeContent, version: number): NoticeFields {
  return versionOf(content, version).template.fields(content.facts as never)
}
