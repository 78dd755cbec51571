import type { OutgoingNotice } from '../../../server/src/gateways/notices/notice-gateway'

/** The morning's notice of an exam, as it reaches a gateway. */
export const examNotice: OutgoingNotice = {
  id: 'ntc_4f1c9a52e8d04b6f9b1f2a',
  kind: 'examTomorrow',
  topic: 'exam',
  title: '明天考试',
  body: ['云架构工程师明天 14:00 开考。', '下一步：备好证件，按时从电脑入场。'],
  fields: {
    subject: '云架构工程师',
    event: '明天考试',
    time: '2020年7月25日 14:00',
    remark: '13:30 起入场，请备好有效身份证件并提前登录考试系统',
  },
  page: 'features/exam/pages/ticket/index?id=reg_1&notice=ntc_4f1c9a52e8d04b6f9b1f2a&via=email',
  calendar: null,
  entrance: 'https://exam.example.com/e',
  hotline: { label: '考试服务热线', value: '400-000-0000', hours: '工作日 9:00–18:00' },
}

/** Its date as a calendar for a mail. */
export const examCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:PUBLISH',
  'PRODID:-//cert-exam//test//ZH',
  'BEGIN:VEVENT',
  'UID:reg_1@exam.example.com',
  'DTSTAMP:20200721T020000Z',
  'DTSTART:20200725T060000Z',
  'DTEND:20200725T073000Z',
  'SUMMARY:云架构工程师 考试',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
