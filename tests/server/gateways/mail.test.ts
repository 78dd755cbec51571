import type { components } from '../../../contract/schema'
import { renderNotice } from '../../../server/src/domain/notices/templates/render'
import type { Letter } from '../../../server/src/gateways/mail/letter'
import { type Mail, MailNotices, writtenMail } from '../../../server/src/gateways/mail/mail'
import { codeMail } from '../../../server/src/use-cases/account/account'
import { entranceAt, ticketMail, trialExamMail } from '../../../server/src/use-cases/exams/entrances'
import { onlineTicket } from '../../support/ticket'
import { samples } from '../domain/notices/samples'
import { examNotice } from './outgoing-notice'

const to = 'candidate@example.com'
const { entrance, hotline } = examNotice
const HOSTILE = `<img src=x onerror=alert(1)>"'&李明`

/** The mails that a notice becomes. */
async function noticeMail(title: string, body: string[]): Promise<Mail> {
  const sent: Mail[] = []
  const gateway = { send: async (mail: Mail) => void sent.push(mail), close: () => undefined }
  await new MailNotices(gateway).send(to, { ...examNotice, title, body })
  if (!sent[0]) throw new Error('nothing was sent')
  return sent[0]
}

const ticketWith = (changes: Partial<components['schemas']['Ticket']>) =>
  ticketMail(to, { ...onlineTicket, hotline: null, ...changes })
const letterMail = (changes: Partial<Letter>): Mail => ({
  to,
  subject: HOSTILE,
  letter: { title: HOSTILE, lines: [HOSTILE], hotline, ...changes },
})

const notices = Object.entries(samples).map(([name, content]) => {
  const { title, body } = renderNotice(content)
  return [name, () => noticeMail(title, body)] as const
})
const centre = {
  name: HOSTILE,
  city: '深圳',
  address: '示例路 1 号',
  latitude: 22.5,
  longitude: 114,
  phone: '0755-00000000',
}
const mails: readonly (readonly [string, () => Mail | Promise<Mail>])[] = [
  ...notices,
  ['an e-mail code', () => codeMail(to, '402913', hotline)],
  ['the entrance of an online exam', () => ticketWith({})],
  ['the trial exam', () => trialExamMail(to, entranceAt('https://exam.example.com', 'TRYTRY'), hotline)],
  ['the ticket of an on-site exam', () => ticketWith({ entrance: null, centre })],
  ['hostile words', () => letterMail({ facts: [[HOSTILE, HOSTILE]], code: HOSTILE, after: [HOSTILE] })],
  [
    'a hostile address',
    () => letterMail({ action: { label: HOSTILE, url: `https://a.example/?"${HOSTILE}` } }),
  ],
]

/** What a reader sees of a page, in its order. */
const seen = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
/** Words alone: how they are set apart differs. */
const wordsOf = (text: string) => text.replaceAll(/[\s：—]/g, '')

describe.each(mails)('the mail of %s', (_, make) => {
  test('has the same words as text and as page, whose product it is, and that nobody reads an answer', async () => {
    const { text, html } = writtenMail(await make())
    expect(wordsOf(seen(html))).toBe(wordsOf(text))
    expect(text).toMatch(/^认证考试助手\n[\s\S]*请不要直接回复[\s\S]*并非任何云服务商的官方产品。$/)
  })

  test('loads nothing, runs nothing, and is dark where the reader’s program is', async () => {
    const { html } = writtenMail(await make())
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object)|url\(|@import|@font-face/i)
    expect(html).toContain('@media(prefers-color-scheme:dark)')
    // What a value of an attribute says is none.
    expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* on\w+=/)
  })
})

test('the way on is a button and a bare address, and the hotline stands below', async () => {
  const { text, html } = writtenMail(await noticeMail('明天考试', ['下一步：备好证件。']))
  expect(html.split(`href="${entrance}"`)).toHaveLength(3)
  expect(text).toContain(`在电脑上打开考试入口：\n${entrance}\n`)
  expect(text).toContain('考试服务热线 400-000-0000（工作日 9:00–18:00）')
})

test('an entrance says its day with the year, the hours, and the code to type', () => {
  const { subject, text } = writtenMail(ticketWith({}))
  expect(subject).toBe('考试入口：云架构工程师（TCA）2020年7月25日 周六')
  expect(text).toContain('2020年7月25日 周六 14:00–15:30（北京时间）')
  expect(text).toMatch(/exam\.example\.com\/e，输入短码 K7M29Q/)
})
