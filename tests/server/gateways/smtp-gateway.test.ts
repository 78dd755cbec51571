import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { MailNotices } from '../../../server/src/gateways/mail/mail'
import { SmtpGateway } from '../../../server/src/gateways/mail/smtp'
import { codeMail } from '../../../server/src/use-cases/account/account'
import { examCalendar, examNotice } from './outgoing-notice'
import { type SmtpDouble, startSmtpDouble } from './smtp-double'

const mail = codeMail('candidate@example.com', '402913', null)

let smtp: SmtpDouble
let gateway: SmtpGateway
beforeEach(async () => {
  smtp = await startSmtpDouble()
  gateway = new SmtpGateway(smtp.url, '认证考试助手 <exam@example.com>')
})
afterEach(async () => {
  gateway.close()
  await smtp.close()
})

async function sendNotice(calendar: string | null) {
  await new MailNotices(gateway).send('candidate@example.com', { ...examNotice, calendar })
  expect(smtp.received).toHaveLength(1)
  const [raw = ''] = smtp.received
  return { raw, mail: await PostalMime.parse(raw) }
}

test('a mail asked for at once arrives with its sender, recipient, text and page', async () => {
  await gateway.send(mail)
  const received = await PostalMime.parse(smtp.received[0] ?? '')
  expect(received.from).toMatchObject({ name: '认证考试助手', address: 'exam@example.com' })
  expect(received.to?.[0]?.address).toBe('candidate@example.com')
  expect(received.subject).toBe('邮箱验证码 402913')
  for (const part of [received.text, received.html]) expect(part).toContain('402913')
})

test('a notice is a text and a page under its own id and asks for no automatic answer', async () => {
  const { raw, mail } = await sendNotice(null)
  expect(mail.messageId).toBe('<ntc_4f1c9a52e8d04b6f9b1f2a@example.com>')
  expect(mail.subject).toBe('明天考试')
  expect(raw).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/i)
  for (const part of [mail.text, mail.html]) for (const line of examNotice.body) expect(part).toContain(line)
  expect(mail.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  )
})

test('a subject with line breaks adds no header', async () => {
  await gateway.send({ ...mail, subject: '考试入口\r\nBcc: stranger@example.com\r\n\r\n全文' })
  const { bcc, subject, text } = await PostalMime.parse(smtp.received[0] ?? '')
  expect({ bcc, subject }).toEqual({ bcc: undefined, subject: '考试入口 Bcc: stranger@example.com 全文' })
  expect(text).toContain('402913')
})

test('a date comes as a calendar part and as a file, both of which a calendar understands', async () => {
  const { raw, mail } = await sendNotice(examCalendar)
  expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/im)
  expect(raw).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/calendar/i)
  const files = mail.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType))
  expect(files.map(({ mimeType }) => mimeType).sort()).toEqual(['application/ics', 'text/calendar'])
  expect(files.find(({ mimeType }) => mimeType === 'application/ics')?.filename).toBe('exam.ics')
  for (const { content } of files) {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    expect(event.summary).toBe('云架构工程师 考试')
    expect(event.startDate.toJSDate()).toEqual(new Date('2020-07-25T14:00:00+08:00'))
  }
})

test('what takes a date out of the calendar is sent as a cancellation', async () => {
  const cancelled = examCalendar.replace('METHOD:PUBLISH', 'METHOD:CANCEL')
  const { raw, mail } = await sendNotice(cancelled)
  expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/im)
  const content = mail.attachments[0]?.content ?? ''
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  expect(text.match(/METHOD:\w+/g)).toEqual(['METHOD:CANCEL'])
})

test('many mails share a few connections', async () => {
  await Promise.all(Array.from({ length: 40 }, () => gateway.send(mail)))
  expect(smtp.received).toHaveLength(40)
  expect(smtp.connections).toBeLessThanOrEqual(5)
})

test('a sender without an address stops the start', () => {
  expect(() => new SmtpGateway(smtp.url, '认证考试助手')).toThrow('MAIL_FROM')
})
