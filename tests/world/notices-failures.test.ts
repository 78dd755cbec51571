import type { NoticeChannel } from '../../server/src/domain/notices/kinds'
import { TRIES } from '../../server/src/jobs/notices/delivery'
import { recordResults, takeOwed } from '../../server/src/repositories/notices/deliveries'
import { json } from '../server/gateways/wechat-double'
import {
  type DeliveringServer,
  OPS_TOKEN,
  smsAnswer,
  startDeliveringServer,
  working,
} from '../server/notices/delivering-server'
import { START_MS } from '../support/server'

let server: DeliveringServer

beforeAll(async () => {
  server = await startDeliveringServer(25)
}, START_MS)
beforeEach(() => Object.assign(server.outside, working))
afterAll(() => server.stop())

/** Owes a notice on one channel, sends it while `broken`, and again once everything works. */
async function throughFailure(channel: NoticeChannel, broken: Partial<typeof working>) {
  Object.assign(server.outside, broken)
  const { noticeId, candidateId } = await server.owe(channel)
  await server.deliver()
  const failed = await server.delivery(noticeId, channel)
  Object.assign(server.outside, working)
  return { noticeId, candidateId, failed }
}

async function afterwards(noticeId: string, channel: NoticeChannel) {
  await server.deliver()
  return server.delivery(noticeId, channel)
}

const ops = (method: string, path: string) =>
  fetch(`${server.url}/v1/ops/notices${path}`, {
    method,
    headers: { authorization: `Bearer ${OPS_TOKEN}` },
  }).then((response) => response.json())

test.each<[string, NoticeChannel, Partial<typeof working>, string]>([
  ['the mail server refuses us', 'email', { mail: [554, '5.7.1 refused by policy'] }, 'mail: DATA 554 5.7.1'],
  ['the mail is greylisted', 'email', { mailbox: [451, '4.7.1 greylisted'] }, 'mail: RCPT TO 451 4.7.1'],
  ['the SMS service answers 500', 'sms', { sms: () => ({ status: 500 }) }, 'sms: status 500'],
  ['WeChat is busy', 'subscription', { subscription: { errcode: -1 } }, 'wechat: errcode -1'],
])('%s: the notice is tried again and arrives', async (_name, channel, broken, error) => {
  const { noticeId, failed } = await throughFailure(channel, broken)
  expect(failed).toMatchObject({ state: 'owed', attempts: 1, error })
  const sent = await afterwards(noticeId, channel)
  expect(sent).toMatchObject({ state: 'sent', attempts: 2, error: null })
})

test('nothing answers in time: every channel is tried again and arrives', async () => {
  let answer: (() => void) | undefined
  const silent = new Promise<void>((resolve) => {
    answer = resolve
  })
  server.outside.mail = 'silence'
  server.outside.sms = () => silent.then(() => smsAnswer('Ok'))
  const mailed = await server.owe('email')
  const texted = await server.owe('sms')
  await server.deliver()
  answer?.()
  expect(await server.delivery(mailed.noticeId, 'email')).toMatchObject({ state: 'owed', attempts: 1 })
  expect(await server.delivery(texted.noticeId, 'sms')).toMatchObject({ error: 'sms: TimeoutError' })
  Object.assign(server.outside, working)
  expect(await afterwards(mailed.noticeId, 'email')).toMatchObject({ state: 'sent', attempts: 2 })
  expect(await server.delivery(texted.noticeId, 'sms')).toMatchObject({ state: 'sent', attempts: 2 })
})

test.each<[string, NoticeChannel, Partial<typeof working>, string]>([
  ['45009', 'officialAccount', { official: { errcode: 45009 } }, 'official-account is busy: errcode 45009'],
  ['LimitExceeded', 'sms', { sms: () => smsAnswer('LimitExceeded') }, 'sms is busy: LimitExceeded'],
  [
    'too many mails',
    'email',
    { mailbox: [451, '4.7.28 rate limit exceeded'] },
    'mail is busy: RCPT TO 451 4.7.28',
  ],
])('a channel that is rate limited (%s) is left alone for its time, and no try is lost', async (...given) => {
  const [, channel, broken, error] = given
  const { noticeId, failed } = await throughFailure(channel, broken)
  expect(failed).toEqual({ state: 'owed', attempts: 0, reason: null, error, waits: true })
  await server.runJobs()
  expect(await server.delivery(noticeId, channel)).toEqual(failed)
  expect(await afterwards(noticeId, channel)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('an access token that has expired is renewed, and the notice arrives at the first try', async () => {
  server.official.expireToken()
  const { noticeId } = await server.owe('officialAccount')
  expect(await afterwards(noticeId, 'officialAccount')).toMatchObject({ state: 'sent', attempts: 1 })
})

test('an address that takes nothing is not tried again and shows as failing until a notice gets through', async () => {
  const { noticeId, candidateId, failed } = await throughFailure('email', {
    mailbox: [550, '5.1.1 no such mailbox'],
  })
  expect(failed).toMatchObject({ state: 'skipped', attempts: 1, reason: '邮箱地址不存在，请核对' })
  expect(await afterwards(noticeId, 'email')).toEqual(failed)
  const failure = () =>
    server.db.selectFrom('noticeChannels').select('failure').where('candidateId', '=', candidateId).execute()
  expect(await failure()).toEqual([{ failure: '邮箱地址不存在，请核对' }])
  expect(await afterwards(await server.oweAnother(candidateId, 'email'), 'email')).toMatchObject({
    state: 'sent',
  })
  expect(await failure()).toEqual([{ failure: null }])
})

test('somebody who left the official account is no longer written to', async () => {
  const { candidateId, failed } = await throughFailure('officialAccount', { official: { errcode: 43004 } })
  expect(failed).toMatchObject({ state: 'skipped', attempts: 1, reason: '还没有关注公众号' })
  const calls = server.official.calls().length
  const next = await server.oweAnother(candidateId, 'officialAccount')
  expect(await afterwards(next, 'officialAccount')).toMatchObject({ state: 'skipped', attempts: 0 })
  expect(server.official.calls()).toHaveLength(calls)
})

test('a subscription message uses up one that was allowed; WeChat’s 43101 empties the rest', async () => {
  const left = async (candidateId: string) => {
    const rows = await server.sql<{ allowed: number }>(
      `select allowed from subscription_allowances where candidate_id = $1 and topic = 'exam'`,
      [candidateId],
    )
    return rows[0]?.allowed
  }
  const { noticeId, candidateId } = await server.owe('subscription')
  expect(await afterwards(noticeId, 'subscription')).toMatchObject({ state: 'sent' })
  expect(await left(candidateId)).toBe(4)

  server.outside.subscription = { errcode: 43101 }
  const refused = await server.oweAnother(candidateId, 'subscription')
  expect(await afterwards(refused, 'subscription')).toMatchObject({
    state: 'skipped',
    reason: '没有可用的订阅次数',
  })
  expect(await left(candidateId)).toBe(0)
})

test('never more subscription messages are sent than were allowed, however many are owed at once', async () => {
  const { candidateId } = await server.owe('subscription')
  const more = [1, 2, 3, 4, 5, 6].map(() => server.oweAnother(candidateId, 'subscription'))
  await Promise.all(more)
  await server.deliver()
  const states = await server.sql<{ state: string; count: string }>(
    `select state, count(*)::text as count from notice_deliveries
      join notices on notices.id = notice_id where candidate_id = $1 group by state order by state`,
    [candidateId],
  )
  expect(states).toEqual([
    { state: 'sent', count: '5' },
    { state: 'skipped', count: '2' },
  ])
})

test('a notice that fails every time is given up, listed for the operator, and arrives when it is rerun', async () => {
  server.outside.sms = () => json({ Response: { Error: { Code: 'AuthFailure.SecretIdNotFound' } } })
  const { noticeId } = await server.owe('sms')
  for (let tried = 0; tried < TRIES; tried += 1) await server.deliver()
  const error = 'sms: AuthFailure.SecretIdNotFound (SMS_SECRET_ID is not known)'
  const dead = {
    channel: 'sms',
    state: 'dead',
    attempts: TRIES,
    sentAt: null,
    reason: null,
    lastError: error,
  }
  expect((await ops('GET', '?state=dead&channel=sms')).items).toMatchObject([
    { id: noticeId, deliveries: [dead] },
  ])
  expect(await afterwards(noticeId, 'sms')).toMatchObject({ state: 'dead' })

  Object.assign(server.outside, working)
  expect((await ops('POST', `/${noticeId}/rerun`)).deliveries).toMatchObject([{ state: 'waiting' }])
  expect(await afterwards(noticeId, 'sms')).toMatchObject({ state: 'sent' })
  expect((await ops('GET', '?state=dead')).items).toEqual([])
})

/** As a process leaves it that died after it took the delivery, with its lease over. */
const died = (noticeId: string, tries: number) =>
  server.sql(
    `update notice_deliveries set claim = 'a process that died', tries = $2, not_before = now()
      where notice_id = $1 and channel = 'sms'`,
    [noticeId, tries],
  )

test('a notice that no process survives is given up as well', async () => {
  const { noticeId } = await server.owe('sms')
  await died(noticeId, TRIES)
  await server.runJobs()
  expect(await server.delivery(noticeId, 'sms')).toMatchObject({
    state: 'dead',
    error: 'every process that tried to send it died',
  })
  await ops('POST', `/${noticeId}/rerun`)
  expect(await afterwards(noticeId, 'sms')).toMatchObject({ state: 'sent' })
})

test('a process that died hands its sends to the next one', async () => {
  const { noticeId } = await server.owe('sms')
  await died(noticeId, 1)
  await server.runJobs()
  expect(await server.delivery(noticeId, 'sms')).toMatchObject({ state: 'sent', attempts: 1 })
})

test('whoever took a delivery too long ago has no word in it any more', async () => {
  const { noticeId } = await server.owe('sms')
  const taking = { channel: 'sms', limit: 100, leaseSeconds: 0, tries: TRIES } as const
  await takeOwed(server.db, { ...taking, claim: 'slow' })
  await takeOwed(server.db, { ...taking, claim: 'next', leaseSeconds: 60 })
  const gone = { noticeId, attempted: true, tried: true, skipReason: '无', lastError: null, waitSeconds: 0 }
  await recordResults(server.db, { ...taking, claim: 'slow' }, [{ ...gone, state: 'skipped' }], new Date())
  expect(await server.delivery(noticeId, 'sms')).toMatchObject({ state: 'owed', attempts: 0 })
  expect(await afterwards(noticeId, 'sms')).toMatchObject({ state: 'sent' })
})

test('where the database refuses the record of a send, the delivery stays owed and arrives when its lease is over', async () => {
  const { noticeId } = await server.owe('sms')
  await server.sql(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`)
  await server.sql(`create trigger refuse before update on notice_deliveries for each row
    when (new.state = 'sent') execute function refuse()`)
  await expect(server.runJobs()).rejects.toThrow()
  await server.sql('drop function refuse cascade')
  expect(await server.delivery(noticeId, 'sms')).toMatchObject({ state: 'owed', attempts: 0, waits: true })
  expect(await afterwards(noticeId, 'sms')).toMatchObject({ state: 'sent', attempts: 1 })
})
