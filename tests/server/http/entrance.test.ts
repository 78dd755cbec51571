import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Ticket = components['schemas']['Ticket']

const OPS_TOKEN = 'operator-token-of-the-test'
const EXAM_DAY = '2020-07-25'
let server: BuyingServer
let shortCode: string
/** How the ticket says that the exam system's link stands. */
let promiseOnTicket: () => Promise<Ticket['examLink']>
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN })
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'tca-architect', '2020-07')
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  const ticket = async () => (await api.get<Ticket>(`/v1/registrations/${registrationId}/ticket`)).body
  promiseOnTicket = async () => (await ticket()).examLink
  const { entrance } = await ticket()
  shortCode = entrance?.shortCode ?? ''
}, START_MS)
afterAll(() => server.stop())

const open = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' })
const textOf = async (path: string) =>
  (await (await open(path)).text()).replaceAll(/<style>.*?<\/style>/gs, '')
const linkIs = (url: string | null) =>
  server.sql('update sittings set exam_url = $1 where exam_date = $2', [url, EXAM_DAY])

test('the address printed on the ticket asks for the six characters and opens their exam, however they are typed', async () => {
  expect(await textOf('/e')).toMatch(/<form method="get" action="\/e">[\s\S]*6 位短码/)
  for (const typed of [
    shortCode,
    shortCode.toLowerCase(),
    ` ${shortCode.slice(0, 3)}-${shortCode.slice(3)} `,
  ]) {
    const answer = await open(`/e?${new URLSearchParams({ code: typed })}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/e/${shortCode}`])
  }
})

test.each(['', 'abc', '//evil.example', '%00', 'code=1&code=2'])(
  'what is no short code (%j) goes nowhere and is asked for again',
  async (typed) => {
    const answer = await open(`/e?code=${typed}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
    expect(await answer.text()).toContain('短码是 6 位字母和数字')
  },
)

test('the page shows the exam and its times without personal data', async () => {
  const page = await textOf(`/e/${shortCode.toLowerCase()}`)
  expect(page).toMatch(/云架构工程师[\s\S]*2020年7月25日 周六[\s\S]*13:30[\s\S]*14:30/)
  expect(page).not.toMatch(/演|990000|reg_|cand_/)
})

test.each([
  ['13:29', null, '将在当天 13:30 入场前提供', null],
  ['13:30', null, '已到 13:30 入场时间，考试机构还没有提供链接', '400-000-0000'],
  ['14:29', null, '还没有提供链接', '400-000-0000'],
  ['14:30', null, '14:30 已停止入场，没有入场的按缺考处理', '400-000-0000'],
  ['15:29', 'https://exam.example.com/', '已停止入场', '400-000-0000'],
  ['15:30', null, '这场考试已经结束', null],
  ['13:00', 'https://exam.example.com/', '进入考试系统', null],
  ['14:29', 'https://exam.example.com/', '进入考试系统', null],
  ['14:00', 'javascript:alert(1)', '还没有提供链接', '400-000-0000'],
])('at %s with the link %s the page says %s', async (time, link, words, hotline) => {
  await server.standClock(`${EXAM_DAY}T${time}:00+08:00`)
  await linkIs(link)
  const page = await textOf(`/e/${shortCode}`)
  expect(page).toContain(words)
  expect(page.includes('400-000-0000')).toBe(hotline !== null)
  expect(page.includes('href="https://exam.example.com/"')).toBe(words === '进入考试系统')
})

test.each([
  ['2020-07-24', '10:00', null, { state: 'toCome', next: expect.stringContaining('13:30 入场前提供') }],
  [EXAM_DAY, '13:29', null, { state: 'now', next: expect.stringContaining('13:30 入场前提供') }],
  [EXAM_DAY, '13:30', null, { state: 'late', next: expect.stringMatching(/还没有提供链接.*热线/) }],
  [EXAM_DAY, '14:00', 'javascript:alert(1)', { state: 'late', next: expect.any(String) }],
  [
    EXAM_DAY,
    '13:31',
    'https://exam.example.com/',
    { state: 'kept', next: expect.stringContaining('已提供') },
  ],
  [EXAM_DAY, '15:30', null, null],
])(
  'the ticket says on %s at %s how the link %s stands, as the page does',
  async (day, time, link, promise) => {
    await server.standClock(`${day}T${time}:00+08:00`)
    await linkIs(link)
    const said = await promiseOnTicket()
    expect(said).toEqual(promise)
    if (said && said.state !== 'kept') expect(await textOf(`/e/${shortCode}`)).toContain(said.next)
  },
)

test('the operator passes on the link of a month or of one subject, and takes it back', async () => {
  await server.standClock(`${EXAM_DAY}T13:00:00+08:00`)
  const ops = server.visitor.as(OPS_TOKEN)
  const give = (month: string, body: object) => ops.send('PUT', `/v1/ops/calendar/${month}/exam-link`, body)
  const url = 'https://exam.example.com/july'
  for (const [month, body, status, state] of [
    ['2020-07', { url: null }, 200, 'now'],
    ['2020-07', { url, certificationCode: 'tca-developer' }, 200, 'now'],
    ['2020-07', { url, certificationCode: 'no-such-subject' }, 404, 'now'],
    ['2020-07', { url: 'javascript:alert(1)' }, 400, 'now'],
    ['2019-01', { url }, 404, 'now'],
    ['2020-07', { url }, 200, 'kept'],
  ] as const) {
    expect([body, (await give(month, body)).status]).toEqual([body, status])
    expect((await promiseOnTicket())?.state).toBe(state)
  }
  expect(await textOf(`/e/${shortCode}`)).toContain(`href="${url}"`)
  const stranger = await server.visitor.send('PUT', '/v1/ops/calendar/2020-07/exam-link', { url })
  expect(stranger.status).toBe(401)
})

test('a subject that is listed one by one gets its link by the month of its day, and no other link', async () => {
  const ops = server.visitor.as(OPS_TOKEN)
  const give = (month: string, body: object) => ops.send('PUT', `/v1/ops/calendar/${month}/exam-link`, body)
  const links = async () =>
    (
      await server.sql<{ examDate: string; url: string | null }>(
        `select exam_date::text as "examDate", exam_url as url from sittings
         where certification_code = 'big-data' and exam_date < '2020-11-01' order by exam_date`,
      )
    ).map(({ examDate, url }) => [examDate, url])
  const url = 'https://exam.example.com/big-data'
  expect((await give('2020-08', { url: 'https://exam.example.com/august' })).status).toBe(200)
  expect(await links()).toEqual([
    ['2020-08-09', null],
    ['2020-10-11', null],
  ])
  expect(await give('2020-08', { url, certificationCode: 'big-data' })).toMatchObject({
    status: 200,
    body: { sittings: 1 },
  })
  expect(await links()).toEqual([
    ['2020-08-09', url],
    ['2020-10-11', null],
  ])
  expect((await give('2020-09', { url, certificationCode: 'big-data' })).status).toBe(404)
})

test('the trial exam opens by its own code, says that it is the trial, and is mailed on request', async () => {
  const api = await readyCandidate(server)
  const { trialExam } = (await api.get<components['schemas']['Help']>('/v1/help')).body
  expect(trialExam).toMatchObject({ shortCode: 'TRYTRY', typedAddress: expect.stringMatching(/\/e$/) })
  const page = await textOf('/e/try-try')
  expect(page).toMatch(/href="https:\/\/exam\.example\.com\/trial"[\s\S]*进入试考/)
  expect(page).toContain('这是试考，不是正式考试')
  const sent = await api.post('/v1/help/trial-exam/email', undefined)
  expect(sent).toMatchObject({ status: 202, body: { sentTo: expect.stringContaining('***@') } })
  const [mail] = await server.sql<{ text: string }>(`select text from sent_messages where title = '试考入口'`)
  expect(mail?.text).toContain(trialExam?.url)
})

test('without a link the trial exam says so, on the computer and by mail', async () => {
  const api = await readyCandidate(server)
  await server.sql(`update links set effective_from = '2030-01-01' where purpose = 'trialExam'`)
  const page = await open('/e/TRYTRY')
  expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('试考还没有开放')])
  const refused = await api.post('/v1/help/trial-exam/email', undefined)
  expect(refused).toMatchObject({ status: 409, body: { code: 'trial-exam-missing' } })
})

test('a day that may still move says so', async () => {
  await server.sql(
    `update registrations set sitting_id = sittings.id from sittings
     where sittings.month = '2027-01' and sittings.certification_code = registrations.certification_code`,
  )
  await server.standClock('2027-01-25T10:00:00+08:00')
  expect(await textOf(`/e/${shortCode}`)).toContain('暂定 2027年1月30日 周六')
})

test('a code nobody has is told apart from none, and guessing ends', async () => {
  const unknown = await open('/e/222222')
  expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('6 位短码')])
  const statuses = []
  for (let guess = 0; guess < 40; guess += 1) statuses.push((await open('/e/333333')).status)
  expect(statuses).toContain(429)
})
