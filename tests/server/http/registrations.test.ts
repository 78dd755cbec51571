import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Registration = Schemas['Registration']
type Ticket = Schemas['Ticket']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { PUBLIC_URL: 'https://exam.example.com' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const register = async (code = 'tca-architect') => {
  const api = await readyCandidate(server)
  const id = (await payFor(server, api, code, '2020-07')).registrationId ?? ''
  return { api, id, read: async () => (await api.get<Registration>(`/v1/registrations/${id}`)).body }
}
const stateOf = (registration: Registration, kind: string) =>
  registration.timeline.find((step) => step.kind === kind)?.state

test('the timeline gives every date with its reason, and what comes next', async () => {
  const { read } = await register()
  const registration = await read()
  expect(registration).toMatchObject({
    status: 'awaitingTicket',
    attempt: 1,
    startsAt: '2020-07-25T14:00:00+08:00',
  })
  expect(registration.timeline.map((step) => [step.kind, step.at, step.state])).toEqual([
    ['registered', NOW, 'done'],
    ['refundEnds', '2020-07-11T10:00:00+08:00', 'current'],
    ['registrationCloses', '2020-07-15T00:00:00+08:00', 'upcoming'],
    ['ticket', '2020-07-21T00:00:00+08:00', 'upcoming'],
    ['exam', '2020-07-25T14:00:00+08:00', 'upcoming'],
    ['result', '2020-07-29T00:00:00+08:00', 'upcoming'],
    ['resultNotice', '2020-08-01T00:00:00+08:00', 'upcoming'],
    ['paperCertificate', '2020-08-24T00:00:00+08:00', 'upcoming'],
  ])
  for (const { explanation } of registration.timeline) expect(explanation.rule).toMatch(/[一-龥]/)
  expect(registration.nextStep?.kind).toBe('refundEnds')
})

test('a refund ends with the closing of registration when that is earlier', async () => {
  await server.standClock('2020-07-13T10:00:00+08:00')
  const { read } = await register()
  const refund = (await read()).timeline.find((step) => step.kind === 'refundEnds')
  expect(refund?.at).toBe('2020-07-15T00:00:00+08:00')
})

test('the ticket is out from Monday 10:00 of the exam week; before that the refusal says by when', async () => {
  const { api, id, read } = await register()
  const path = `/v1/registrations/${id}/ticket`
  await server.advanceTo('2020-07-20T09:59:59.999+08:00')
  const early = await api.get(path)
  expect([early.status, early.body.code]).toEqual([409, 'ticket-not-published'])
  expect(early.body).toMatchObject({
    rule: '考试周周一 24:00 前发放准考证',
    date: '2020-07-21T00:00:00+08:00',
  })
  expect((await read()).actions[0]).toMatchObject({
    allowed: false,
    reason: { code: 'ticket-not-published' },
  })
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  const ticket = (await api.get<Ticket>(path)).body
  expect(ticket.number).toMatch(/^2020 0725 \d{4}$/)
  expect(ticket).toMatchObject({
    holderMasked: '演***',
    mode: 'online',
    centre: null,
    examDate: '2020-07-25',
  })
  expect(ticket.idNumberMasked).toMatch(/^9900 \*{4} \*{4} \d{2}[\dX]$/)
  expect(ticket.entrance).toMatchObject({
    url: `https://exam.example.com/e/${ticket.entrance?.shortCode}`,
    typedAddress: 'exam.example.com/e',
  })
  const published = await read()
  expect([published.status, stateOf(published, 'ticket'), published.actions[0]?.allowed]).toEqual([
    'ticketPublished',
    'done',
    true,
  ])
  await server.runJobs()
  expect((await api.get<Ticket>(path)).body.number).toBe(ticket.number)
})

test('the entrance mail goes to the confirmed address and holds the link', async () => {
  const { api, id } = await register()
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  const sent = await api.post<{ sentTo: string }>(`/v1/registrations/${id}/ticket/email`)
  expect([sent.status, sent.body.sentTo]).toEqual([202, 'c***@example.com'])
  const ticket = (await api.get<Ticket>(`/v1/registrations/${id}/ticket`)).body
  const [mail] = await server.sql<{ text: string }>(
    "select text from sent_messages where title like '考试入口%' order by sent_at desc, id limit 1",
  )
  expect(mail?.text).toContain(ticket.entrance?.url)
})

test('nobody else can see a registration or its ticket', async () => {
  const { id } = await register()
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  const stranger = await readyCandidate(server)
  for (const path of [`/v1/registrations/${id}`, `/v1/registrations/${id}/ticket`]) {
    const refused = await stranger.get(path)
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
  }
  expect((await stranger.post(`/v1/registrations/${id}/ticket/email`)).status).toBe(404)
})

test('on the exam day and after it the status follows the clock, and the result ends the registration', async () => {
  const { read } = await register('practitioner')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'absent' })
  await server.advanceTo('2020-07-25T13:30:00+08:00')
  expect((await read()).status).toBe('examDay')
  await server.advanceTo('2020-07-25T15:30:00+08:00')
  expect((await read()).status).toBe('awaitingResult')
  await server.advanceTo('2020-07-29T09:59:00+08:00')
  expect((await read()).status).toBe('awaitingResult')
  await server.advanceTo('2020-07-29T10:00:00+08:00')
  const absent = await read()
  expect([absent.status, stateOf(absent, 'exam'), stateOf(absent, 'result')]).toEqual([
    'absent',
    'missed',
    'done',
  ])
})

test('the list shows the next exam first and what is over last, page by page', async () => {
  const api = await readyCandidate(server)
  const august = await payFor(server, api, 'practitioner', '2020-08')
  const july = await payFor(server, api, 'tca-developer', '2020-07')
  type Page = { items: Schemas['RegistrationSummary'][]; nextCursor: string | null }
  const list = async () => {
    const first = (await api.get<Page>('/v1/registrations?limit=1')).body
    const rest = (await api.get<Page>(`/v1/registrations?limit=1&cursor=${first.nextCursor}`)).body
    expect(rest.nextCursor).toBeNull()
    return [...first.items, ...rest.items].map((each) => each.id)
  }
  expect(await list()).toEqual([july.registrationId, august.registrationId])
  await server.standClock('2020-07-26T10:00:00+08:00')
  expect(await list()).toEqual([august.registrationId, july.registrationId])
  for (const item of (await api.get<Page>('/v1/registrations')).body.items) {
    expect((await api.get<Registration>(`/v1/registrations/${item.id}`)).body).toMatchObject(item)
  }
})
