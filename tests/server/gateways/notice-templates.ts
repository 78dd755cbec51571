import { NoticeTemplates } from '../../../server/src/gateways/notices/templates'
import { parseConfig } from '../../../server/src/read-config'

const TOPICS = ['registration', 'exam', 'change', 'result', 'certificate']

/** `NOTICE_TEMPLATES` with a template for every topic on every channel, as an operator writes it. */
export const configuredTemplates = JSON.stringify(
  Object.fromEntries(
    TOPICS.map((topic) => [
      topic,
      {
        sms: { id: '1110', params: ['subject', 'event', 'time'] },
        officialAccount: { id: `oa-${topic}`, data: { thing1: 'subject', time2: 'time', thing3: 'remark' } },
        subscription: { id: `sub-${topic}`, data: { thing1: 'subject', phrase2: 'event', date3: 'time' } },
      },
    ]),
  ),
)

/** The same, read. */
export const noticeTemplates = new NoticeTemplates(
  parseConfig({ NOTICE_TEMPLATES: configuredTemplates }).gateways.templates,
)
