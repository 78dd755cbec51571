import { NoticeTemplates } from '../../../server/src/gateways/notices/templates'
import { parseConfig } from '../../../server/src/read-config'

const readText = (NOTICE_TEMPLATES?: string) =>
  new NoticeTemplates(parseConfig({ NOTICE_TEMPLATES }).gateways.templates)
const read = (value: unknown) => readText(JSON.stringify(value))

test('without configuration the app asks for stand-in templates', () => {
  const templates = readText()
  expect(templates.subscriptionId('exam')).toBe('standin-exam')
  expect(templates.subscriptionTopic('standin-exam')).toBe('exam')
  expect(templates.of('subscription', 'exam')).toBeUndefined()
})

test('each topic has its own templates, and what has none keeps the stand-in', () => {
  const templates = read({
    exam: { subscription: { id: 'T_exam-1', data: { thing1: 'subject', time2: 'time' } } },
    result: { sms: { id: '1110', params: [] } },
  })
  expect(templates.of('subscription', 'exam')?.data).toEqual({ thing1: 'subject', time2: 'time' })
  expect(templates.of('sms', 'result')).toEqual({ id: '1110', params: [] })
  expect(templates.subscriptionTopic('T_exam-1')).toBe('exam')
  expect(templates.subscriptionTopic('standin-exam')).toBeUndefined()
  expect(templates.subscriptionId('result')).toBe('standin-result')
})

const wechat = (data: unknown) => ({ exam: { officialAccount: { id: 'T1', data } } })

test.each<[string, unknown]>([
  ['NOTICE_TEMPLATES Invalid input: expected record', []],
  ['NOTICE_TEMPLATES Unrecognized key: "exams"', { exams: {} }],
  ['NOTICE_TEMPLATES: exam Unrecognized key: "mail"', { exam: { mail: {} } }],
  ['NOTICE_TEMPLATES: exam.sms Invalid input: expected object', { exam: { sms: '1110' } }],
  ['NOTICE_TEMPLATES: exam.sms.params must be a list', { exam: { sms: { id: '1110' } } }],
  ['NOTICE_TEMPLATES: exam.sms.id must be a template id', { exam: { sms: { id: 1110, params: [] } } }],
  [
    'NOTICE_TEMPLATES: exam.sms.params[1] must be one of',
    { exam: { sms: { id: '1', params: ['time', 'x'] } } },
  ],
  // A sentence, which no place of an SMS has room for.
  [
    'NOTICE_TEMPLATES: exam.sms.params[0] must be one of subject, event, time, clock',
    { exam: { sms: { id: '1', params: ['remark'] } } },
  ],
  ...['time1', 'date1', 'phrase1', 'character_string1'].map((keyword): [string, unknown] => [
    'NOTICE_TEMPLATES: exam.officialAccount.data has a field that does not fit its keyword',
    { exam: { officialAccount: { id: 'T1', data: { thing2: 'subject', [keyword]: 'remark' } } } },
  ]),
  [
    'NOTICE_TEMPLATES: exam.subscription.data has a field that does not fit its keyword',
    { exam: { subscription: { id: 'T1', data: { time1: 'subject' } } } },
  ],
  [
    'NOTICE_TEMPLATES: exam.sms Unrecognized key: "text"',
    { exam: { sms: { id: '1', params: [], text: '' } } },
  ],
  [
    'NOTICE_TEMPLATES: exam.officialAccount.data has a keyword that a notice cannot fill',
    wechat({ first: 'subject' }),
  ],
  ['NOTICE_TEMPLATES: exam.officialAccount.data.thing1 must be one of', wechat({ thing1: 'constructor' })],
  ['NOTICE_TEMPLATES: exam.officialAccount.data names no keyword', wechat({})],
])('%s', (message, value) => {
  expect(() => read(value)).toThrow(message)
})

test('what is no JSON is not repeated', () => {
  expect(() => readText('{')).toThrow('NOTICE_TEMPLATES is not JSON')
})
