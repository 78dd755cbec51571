import type { components } from '../../../contract/schema'
import { type NoticeContent, noticeCalendar } from '../../../server/src/domain/notices/content'
import { readCalendarFile } from '../../support/calendar-file'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { sessionOf, signIn } from '../support/candidate'
import { certified, OPS_TOKEN, REGISTERING, registered, TICKETS_OUT } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Calendar = components['schemas']['RegistrationCalendar']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(REGISTERING, { RATE_LIMIT_FACTOR: '100', OPS_TOKEN })
}, START_MS)
afterAll(() => server.stop())

const calendarOf = async (api: Api, id: string) =>
  (await api.get<Calendar>(`/v1/registrations/${id}/calendar`)).body
const fetchFile = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers })
const eventsAt = async (url: string) => readCalendarFile(await (await fetchFile(url)).text())

test('the app and the file tell of the same dates', async () => {
  const { api, id } = await registered(server)
  const { events, fileUrl } = await calendarOf(api, id)
  expect(events.map(({ title }) => title)).toEqual([
    '云架构工程师 延期申请截止',
    '云架构工程师 准考证最迟发放',
    '云架构工程师 考试',
    '云架构工程师 公布成绩',
  ])
  expect(events[2]).toMatchObject({
    startsAt: '2020-07-25T14:00:00+08:00',
    endsAt: '2020-07-25T15:30:00+08:00',
    reminderMinutes: [1440, 90],
  })
  expect((await calendarOf(api, id)).fileUrl).toBe(fileUrl)
  const read = await eventsAt(fileUrl)
  expect(read.map(({ uid, startsAt, alarms }) => [uid, startsAt, alarms])).toEqual(
    events.map((event) => [event.id, new Date(event.startsAt).toISOString(), event.reminderMinutes]),
  )
})

test('the file says nothing about the person, and is one that phones know', async () => {
  const { api, id } = await registered(server)
  const { candidateId } = await sessionOf(server, api)
  const { fileUrl } = await calendarOf(api, id)
  expect(fileUrl).toMatch(/\/c\/[A-Za-z0-9]{22}\.ics$/)
  const response = await fetchFile(fileUrl)
  const { headers } = response
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('exam.ics')
  const text = await response.text()
  for (const secret of [id, candidateId, '考生', '@example.com']) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/1[3-9]\d{9}/)
})

test('asked for again, an unchanged file is not sent again', async () => {
  const { api, id } = await registered(server)
  const { fileUrl } = await calendarOf(api, id)
  const etag = (await fetchFile(fileUrl)).headers.get('etag') ?? ''
  await server.standClock('2020-07-07T10:00:00+08:00')
  const again = await fetchFile(fileUrl, { 'If-None-Match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('events that are over leave the app’s list', async () => {
  const { api, id } = await registered(server)
  await server.standClock('2020-07-25T15:00:00+08:00')
  expect((await calendarOf(api, id)).events.map(({ title }) => title)).toEqual([
    '云架构工程师 考试',
    '云架构工程师 公布成绩',
  ])
})

test('a ticket that is out leaves the app’s list at once', async () => {
  const { api, id } = await registered(server)
  await server.standClock('2020-07-20T10:02:00+08:00')
  await server.runJobs()
  expect((await calendarOf(api, id)).events.map(({ title }) => title)).toEqual([
    '云架构工程师 考试',
    '云架构工程师 公布成绩',
  ])
})

test('a deferral moves the exam in every calendar that has it', async () => {
  const { api, id } = await registered(server)
  const { fileUrl } = await calendarOf(api, id)
  const examIn = (events: Awaited<ReturnType<typeof eventsAt>>) =>
    events.find(({ uid }) => uid.startsWith('exam-'))
  const before = examIn(await eventsAt(fileUrl))
  await server.standClock('2020-07-08T10:00:00+08:00')
  const done = await api.post(`/v1/registrations/${id}/deferral`, { sittingId: 'tca-architect-2020-08' })
  expect(done.status).toBe(200)
  const events = await eventsAt(fileUrl)
  expect(examIn(events)).toMatchObject({ uid: before?.uid, startsAt: '2020-08-29T06:00:00.000Z' })
  expect(examIn(events)?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  expect(events.find(({ uid }) => uid.startsWith('deferral-'))?.cancelled).toBe(true)
})

test('a registration that was given back has nothing ahead, and its file takes every event out', async () => {
  const { api, id } = await registered(server)
  const { fileUrl } = await calendarOf(api, id)
  const { body } = await api.get<components['schemas']['Registration']>(`/v1/registrations/${id}`)
  expect((await api.post(`/v1/orders/${body.orderId}/refund`)).status).toBe(200)
  expect((await calendarOf(api, id)).events).toEqual([])
  const events = await eventsAt(fileUrl)
  expect(events.length).toBeGreaterThan(0)
  expect(events.filter(({ cancelled }) => !cancelled)).toEqual([])
})

test('the mails of a deferral and of a refund mend the entries that the mails before them brought', async () => {
  const { api, id } = await registered(server)
  const { candidateId } = await sessionOf(server, api)
  // One instant for all of it: no entry may depend on time having passed.
  const done = await api.post(`/v1/registrations/${id}/deferral`, { sittingId: 'tca-architect-2020-08' })
  expect(done.status).toBe(200)
  const { body } = await api.get<components['schemas']['Registration']>(`/v1/registrations/${id}`)
  expect((await api.post(`/v1/orders/${body.orderId}/refund`)).status).toBe(200)
  const mailed = async (kind: string) => {
    const [told] = await server.sql<{ facts: unknown; target_id: string; created_at: Date }>(
      'select facts, target_id, created_at from notices where candidate_id = $1 and kind = $2',
      [candidateId, kind],
    )
    if (!told) throw new Error(`no notice of ${kind}`)
    // The kind and the facts were stored together.
    const content = { kind, facts: told.facts } as NoticeContent
    const text = noticeCalendar(content, told.target_id, told.created_at) ?? ''
    return { method: /^METHOD:(\w+)/m.exec(text)?.[1], events: readCalendarFile(text) }
  }
  const [first, moved, taken] = [
    await mailed('registrationConfirmed'),
    await mailed('deferralAccepted'),
    await mailed('refundAccepted'),
  ]
  expect([first.method, moved.method, taken.method]).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL'])
  for (const { uid, sequence } of first.events) {
    const later = moved.events.find((event) => event.uid === uid)
    const last = taken.events.find((event) => event.uid === uid)
    expect(later?.sequence).toBeGreaterThan(sequence)
    expect(last?.sequence).toBeGreaterThan(later?.sequence ?? Number.NaN)
    expect([later?.cancelled, last?.cancelled]).toEqual([false, true])
    expect(last?.startsAt).toBe(later?.startsAt)
  }
  expect(moved.events.at(-1)?.startsAt).toBe('2020-08-29T06:00:00.000Z')
})

test('a certificate enters with the day it ends', async () => {
  const { api, id } = await certified(server)
  await server.standClock('2020-07-30T10:00:00+08:00')
  const { events } = await calendarOf(api, id)
  expect(events.map(({ title }) => title)).toEqual(['云架构工程师 纸质证书最迟寄出', '云架构工程师 证书到期'])
})

test('where an on-site exam is sat stands there as soon as the ticket says it', async () => {
  const { api, id } = await registered(server)
  const [centre] = await server.sql<{ id: string; name: string; address: string }>(
    'select id, name, address from centres order by id limit 1',
  )
  const [sitting] = await server.sql<{ sitting_id: string }>(
    'select sitting_id from registrations where id = $1',
    [id],
  )
  const place = async () =>
    (await calendarOf(api, id)).events.find(({ title }) => title.endsWith('考试'))?.location
  const move = (mode: string, centreId: string | null) =>
    server.sql('update sittings set mode = $2, centre_id = $3 where id = $1', [
      sitting?.sitting_id,
      mode,
      centreId,
    ])
  await move('onSite', centre?.id ?? null)
  expect(await place()).toBeNull()
  await server.advanceTo(TICKETS_OUT)
  expect(await place()).toBe(`${centre?.name}，${centre?.address}`)
  await move('online', null)
})

test('a calendar is its candidate’s alone, and a code that nobody was given finds none', async () => {
  const { api, id } = await registered(server)
  const stranger = await signIn(server)
  expect(await stranger.get(`/v1/registrations/${id}/calendar`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  })
  const { fileUrl } = await calendarOf(api, id)
  for (const file of ['0'.repeat(22), 'x', '..%2f..%2fetc']) {
    expect((await fetchFile(`${server.url}/c/${file}.ics`)).status).toBe(404)
  }
  expect((await fetchFile(fileUrl.replace('.ics', ''))).status).toBe(404)
})

test('the address ends with the account', async () => {
  const { api, id } = await certified(server)
  const { fileUrl } = await calendarOf(api, id)
  expect((await fetchFile(fileUrl)).status).toBe(200)
  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  expect((await fetchFile(fileUrl)).status).toBe(404)
})
