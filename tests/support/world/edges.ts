import type { Schemas } from './asking'
import { arrive, as, makeReady, orderSitting, type Person } from './people'
import type { World } from './world'

const DAY_MS = 86_400_000
const midnight = (date: string) => Date.parse(`${date}T00:00:00+08:00`)

/** Pays an order at once. */
export async function payNow(world: World, person: Person, id: string): Promise<string> {
  await as(world, person, 'createPayment', { path: { id } })
  world.news.push({ at: world.sources.now, news: world.outside.books.pay(id), tries: 1 })
  await world.callBack()
  const { body } = await as(world, person, 'getOrder', { path: { id } })
  person.unpaid = null
  return body.registrationId
}

/**
 * The last moments before a sitting closes, by the world's own arithmetic: ten days before the exam at midnight. A second
 * before everything is still possible, at the instant itself nothing is; a refund ends there, too, whenever it was paid.
 */
export async function closing(
  world: World,
  people: { at(index: number): Person },
  examDate: string,
  sittingId: string,
): Promise<void> {
  const code = sittingId.replace(/-\d{4}-\d\d$/, '')
  const closes = midnight(examDate) - 10 * DAY_MS
  if (world.sources.now > closes - 3_600_000) return
  await world.moveTo(closes - 600_000)
  const [early, waiting, late] = [people.at(0), people.at(1), people.at(2)]
  for (const person of [early, waiting, late]) if (!person.ready) await makeReady(world, person)
  await world.moveTo(closes - 60_000)
  const placed = await orderSitting(world, early, code, sittingId)
  const held = await orderSitting(world, waiting, code, sittingId)
  const rule = 'registration closes at 00:00 ten days before, and not earlier'
  world.expect(
    placed.status === 201 && held.status === 201,
    rule,
    () => `${sittingId} ${JSON.stringify(placed.body)}`,
  )
  const registration = await payNow(world, early, placed.body.id)
  const { body } = await as(world, early, 'getRegistration', { path: { id: registration } })
  const until = (kind: string) =>
    body.actions.find((action: Schemas['Action']) => action.kind === kind)?.until
  world.expect(Date.parse(until('defer')) === closes && Date.parse(until('refund')) === closes, rule, () =>
    JSON.stringify(body.actions),
  )
  await world.moveTo(closes)
  const refused = await orderSitting(world, late, code, sittingId)
  world.expect(
    refused.status === 409 && refused.body.code === 'sitting-closed',
    rule,
    () => `${sittingId} ${JSON.stringify(refused)}`,
  )
  const back = await as(world, early, 'refundOrder', { path: { id: placed.body.id } })
  world.expect(back.status === 409, rule, () => JSON.stringify(back))
  // Placed in time, paid after the closing: paid is registered.
  const registered = await payNow(world, waiting, held.body.id)
  world.expect(Boolean(registered), 'paid = registered, also a moment after the closing', () => held.body.id)
}

/** Fifteen minutes, to the second: then the order is over, its seat is free and nobody can pay it. */
export async function expiry(world: World, person: Person, code: string, sittingId: string): Promise<void> {
  const placed = await orderSitting(world, person, code, sittingId)
  if (placed.status !== 201) return
  const { id } = placed.body
  const end = world.sources.now + 15 * 60_000
  await world.moveTo(end - 1_000)
  await world.server().sweep()
  const { body: still } = await as(world, person, 'getOrder', { path: { id } })
  world.expect(still.status === 'unpaid', 'an order waits fifteen minutes for its payment', () =>
    JSON.stringify(still),
  )
  await world.moveTo(end)
  await world.server().sweep()
  const { body: over } = await as(world, person, 'getOrder', { path: { id } })
  world.expect(over.status === 'expired', 'an order waits fifteen minutes for its payment', () =>
    JSON.stringify(over),
  )
  const { status } = await as(world, person, 'createPayment', { path: { id } })
  world.expect(status === 409, 'an order that is over cannot be paid', () => id)
  person.unpaid = null
}

/** Five days, to the second. */
export async function refundWindow(
  world: World,
  person: Person,
  code: string,
  sittingId: string,
): Promise<void> {
  if (!person.ready) await makeReady(world, person)
  const placed = await orderSitting(world, person, code, sittingId)
  if (placed.status !== 201) return
  await payNow(world, person, placed.body.id)
  const { body } = await as(world, person, 'getOrder', { path: { id: placed.body.id } })
  const until = Date.parse(body.refund?.until ?? '')
  world.expect(until === Date.parse(body.paidAt) + 120 * 3_600_000, 'a refund is possible for 5 × 24 h', () =>
    JSON.stringify(body),
  )
}

/**
 * A month's sitting moves between a newcomer's order and its payment: whoever pays keeps the closing that was promised, and
 * reads of both dates.
 */
export async function movedBeforePaying(
  world: World,
  month: string,
  newcomer: () => Promise<Person>,
): Promise<void> {
  const { rows } = await world.client.query<{ id: string; date: string }>(
    `select id, exam_date::text as date from sittings where month = $1 order by id limit 1`,
    [month],
  )
  if (!rows[0]) return
  const { id, date: examDate } = rows[0]
  const to = new Date(midnight(examDate) + (world.random.chance(0.5) ? -6 : 1) * DAY_MS + 8 * 3_600_000)
  const person = await newcomer()
  const { faulty } = world
  world.faulty = false
  world.outside.out.clear()
  await makeReady(world, person)
  const placed = await orderSitting(world, person, id.replace(/-\d{4}-\d\d$/, ''), id)
  const body = { examDate: to.toISOString().slice(0, 10), reason: '场地调整' }
  const moved = await world.ask('overrideSitting', { path: { month }, body })
  if (placed.status === 201 && moved.status === 200)
    await keepsPromise(world, person, placed.body.id, examDate)
  world.faulty = faulty
}

async function keepsPromise(world: World, person: Person, orderId: string, examDate: string): Promise<void> {
  const registration = await payNow(world, person, orderId)
  const { body } = await as(world, person, 'getRegistration', { path: { id: registration } })
  const closes = body.timeline.find(({ kind }: { kind: string }) => kind === 'registrationCloses')?.at
  const promised = midnight(examDate) - 10 * DAY_MS
  world.expect(
    body.moved?.from === examDate && Date.parse(closes) >= promised,
    'who pays after their sitting moved keeps what was promised before',
    () => JSON.stringify(body),
  )
}

/** One person under two accounts: the second is refused what the first has. */
export async function twin(world: World, person: Person, id: string): Promise<void> {
  const other = await arrive(world, id)
  const account = `standin:personal-verified:${person.id}/second//赵秘副${id}`
  await as(world, other, 'bindCloudAccount', { body: { authorizationCode: account } })
  const email = `${id}@people.example`
  await as(world, other, 'bindPhone', {
    body: { code: `f${world.counts.requests}:1380013${id.slice(1).padStart(4, '0')}` },
  })
  await as(world, other, 'bindEmail', { body: { email } })
  await as(world, other, 'confirmEmail', { body: { code: world.outside.codes.get(email) ?? '' } })
  const { rows } = await world.client.query(
    `select certification_code as code, sitting_id as sitting from registrations where closed_at is null and person_fingerprint =
     (select person_fingerprint from personal_data where candidate_id = (select candidate_id from orders order by created_at desc, id limit 1))
     limit 1`,
  )
  const held = rows[0]
  if (!held) return
  await orderSitting(world, other, held.code, held.sitting)
}
