import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate, sessionOf } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:02:00+08:00', { CHANNELS_OFF: 'sms,subscription' })
}, START_MS)
afterAll(() => server.stop())

const deliveriesOf = async (candidateId: string) =>
  server.sql<{ channel: string; state: string; reason: string | null }>(
    `select d.channel, d.state, d.last_error as reason from notices n join notice_deliveries d on d.notice_id = n.id
     where n.candidate_id = $1 and n.kind = 'registrationConfirmed' order by d.channel`,
    [candidateId],
  )

test('over a channel that the exam centre does without nothing is sent, tested, allowed, or counted as missing', async () => {
  const api = await readyCandidate(server)
  const read = async () => (await api.get<Schemas['NoticeChannels']>('/v1/notice-channels')).body
  const { channels, coverage, topics } = await read()
  expect(channels.find(({ channel }) => channel === 'sms')).toMatchObject({
    state: 'missing',
    detail: '考试中心没有开通这个渠道，通知从其他渠道发出',
    remedy: null,
    address: null,
    topicsReached: 0,
  })
  expect([coverage.of, topics]).toEqual([2, []])
  const test = await api.post<Schemas['Problem']>('/v1/notice-channels/sms/test')
  expect([test.status, test.body.detail]).toEqual([409, '考试中心没有开通这个渠道，请使用其他渠道。'])
  await payFor(server, api, 'practitioner', '2020-08')
  await server.runJobs()
  const { candidateId } = await sessionOf(server, api)
  const told = (await deliveriesOf(candidateId)).map(({ channel, state }) => [channel, state])
  expect(told).toEqual([
    ['email', 'sent'],
    ['officialAccount', 'skipped'],
    ['sms', 'skipped'],
    ['subscription', 'skipped'],
  ])
  expect(await server.sql("select from sent_messages where channel in ('sms', 'subscription')")).toEqual([])
  // Nothing is missing that the exam centre does not have.
  const { items } = (await api.get<{ items: Schemas['Message'][] }>('/v1/messages')).body
  const message = (await api.get<Schemas['Message']>(`/v1/messages/${items[0]?.id}`)).body
  expect(message.deliveries.map(({ channel }) => channel)).toEqual(['email', 'officialAccount'])
})

test('one candidate whose sealed data do not open keeps nobody else waiting', async () => {
  const [broken, well] = [await readyCandidate(server), await readyCandidate(server)]
  const ids = [(await sessionOf(server, broken)).candidateId, (await sessionOf(server, well)).candidateId]
  for (const api of [broken, well]) await payFor(server, api, 'practitioner', '2020-08')
  await server.sql("update personal_data set phone_sealed = 'not sealed by us' where candidate_id = $1", [
    ids[0],
  ])
  await server.runJobs()
  const mails = await Promise.all(ids.map(async (id) => (await deliveriesOf(id ?? ''))[0]))
  expect(mails).toEqual([
    { channel: 'email', state: 'owed', reason: 'the sealed data of the candidate do not open' },
    { channel: 'email', state: 'sent', reason: null },
  ])
})
