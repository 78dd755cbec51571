import ensureBuild from '../../build'
import { startTestServer, type TestServer } from '../../server'
import { clientOf, completeChecklist, done, pay, placeOrder } from './candidate'
import { handOver, NOW, ordering, type Prepared, passing, people } from './people'

const BEFORE_JUNE = '2020-06-05T10:00:00+08:00'
const BEFORE_CLOSING = '2020-07-10T16:20:00+08:00'

declare global {
  // The teardown of the same process finds the server here; Jest hands nothing from one to the other.
  var pageTestServer: TestServer | undefined
}

/** Before the page tests: the package is built, and one real backend runs with people in every state. */
export default async function prepare(): Promise<void> {
  await ensureBuild()
  // Every test file signs in from the same address.
  const env = { RATE_LIMIT_FACTOR: '100' }
  const server = await startTestServer({ demo: true, now: BEFORE_JUNE, env })
  globalThis.pageTestServer = server
  try {
    handOver(await preparePeople(server))
  } catch (error) {
    // Jest runs no teardown after a setup that failed.
    await server.stop()
    throw error
  }
}

async function preparePeople(server: TestServer): Promise<Prepared> {
  const { url } = server
  const failedRegistration = await register(url, people.failed, 'tca-architect', '2020-06')
  const retakeable = await register(url, people.retaker, 'tca-developer', '2020-06')
  const operator = await clientOf(url, people.failed)
  done(await operator.put('/demo/outcome', { body: { outcome: 'failed' } }))
  await letPass(server)
  await server.setClock(BEFORE_CLOSING)
  await server.runJobs()
  // The demo's seats follow the month of the first start, which is June here.
  await server.sql(`update sittings set taken = capacity where id = 'tca-sysops-2020-08'`)
  const ticketRegistration = await register(url, people.ticketHolder, 'tca-architect', '2020-07')
  const readerOrder = await order(url, people.reader, 'tca-developer', '2020-07')
  const readerRegistration = await pay(await clientOf(url, people.reader), readerOrder)
  const waitingOrder = await order(url, people.waiting, 'tca-developer', '2020-08')
  const waitingRegistration = await pay(await clientOf(url, people.waiting), waitingOrder)
  for (const person of [people.ready, people.buyer, people.leaver]) {
    await completeChecklist(await clientOf(url, person), person)
  }
  await server.setClock(NOW)
  await server.runJobs()
  await clientOf(url, people.veteran)
  await server.sql(SEVENTY_MESSAGES)
  const deferrable = await register(url, people.deferrer, 'tca-architect', '2020-08')
  const refunded = await order(url, people.refunder, 'tca-architect', '2020-08')
  const refundable = {
    registration: await pay(await clientOf(url, people.refunder), refunded),
    order: refunded,
  }
  const orders: Partial<Prepared['orders']> = {}
  for (const name of ordering) orders[name] = await order(url, people[name], 'practitioner', '2020-08')
  // Every name of `ordering` has its order by now.
  return {
    backend: url,
    ticketRegistration,
    ticketMessage: await ticketMessageOf(url, people.ticketHolder),
    reader: {
      registration: readerRegistration,
      order: readerOrder,
      message: await ticketMessageOf(url, people.reader),
    },
    waitingRegistration,
    waitingOrder,
    failedRegistration,
    retakeable,
    deferrable,
    refundable,
    orders: orders as Prepared['orders'],
    certificates: await certificatesOf(url),
  }
}

/** The demo decides for everybody whose outcome is not known yet: theirs is. */
async function letPass(server: TestServer): Promise<void> {
  const passed: string[] = []
  for (const name of passing) passed.push(await register(server.url, people[name], 'practitioner', '2020-06'))
  await server.sql(`update registrations set outcome = 'passed' where id = any($1)`, [passed])
}

async function certificatesOf(backend: string): Promise<Prepared['certificates']> {
  const numbers: Partial<Prepared['certificates']> = {}
  for (const name of passing) {
    const { items } = done(await (await clientOf(backend, people[name])).get('/certificates'))
    if (!items[0]) throw new Error('Who passed has no certificate')
    numbers[name] = items[0].number
  }
  // Every name of `passing` has its certificate by now.
  return numbers as Prepared['certificates']
}

/** What years of exams leave in the message centre of who signed in last. */
const SEVENTY_MESSAGES = `
insert into notices (id, candidate_id, kind, cause, template_version, facts, title, summary, body, listed, promised_by, created_at)
select 'ntc_veteran' || lpad(n::text, 12, '0'), id, 'resultPublished', 'veteran:' || n, 1, '{}', '第 ' || n || ' 条消息',
  '云从业者 · 已通过', '["成绩已公布。"]', true, now(), timestamptz '2020-07-01 10:00+08' - n * interval '1 day'
from (select candidate_id as id from sessions order by created_at desc limit 1) newest, generate_series(1, 70) n
`

async function ticketMessageOf(backend: string, person: string): Promise<string> {
  const { items } = done(await (await clientOf(backend, person)).get('/messages'))
  const message = items.find(({ kind }) => kind === 'formalNotice')
  if (!message) throw new Error('A published ticket has no message')
  return message.id
}

async function order(backend: string, person: string, code: string, month: string): Promise<string> {
  const client = await clientOf(backend, person)
  await completeChecklist(client, person)
  return placeOrder(client, code, `${code}-${month}`)
}

async function register(backend: string, person: string, code: string, month: string): Promise<string> {
  const orderId = await order(backend, person, code, month)
  return pay(await clientOf(backend, person), orderId)
}
