import type { Schemas } from './asking'
import type { Person } from './people'
import { as } from './people'
import type { World } from './world'

/** Imports the results of a day's exams, as the exam body hands them in; some are missing. */
export async function importResults(world: World, examDate: string): Promise<void> {
  const { rows } = await world.client.query(
    `select t.number, c.passing_score as passing from tickets t join registrations r on r.id = t.registration_id
     join sittings s on s.id = r.sitting_id join certifications c on c.code = r.certification_code
     where s.exam_date = $1 and r.outcome is null and r.closed_at is null order by t.number`,
    [examDate],
  )
  const lines = rows.flatMap(({ number, passing }) => {
    const dice = world.random.next()
    if (dice < 0.03) return []
    if (dice < 0.12) return [`${number},absent,`]
    return [
      dice < 0.4
        ? `${number},failed,${passing - 1 - world.random.below(20)}`
        : `${number},passed,${passing + world.random.below(20)}`,
    ]
  })
  if (lines.length === 0) return
  const wrong = `ticketNumber,outcome,score\n${rows[0].number},passed,${rows[0].passing - 1}\n`
  const { body: refused } = await world.ask('importResults', { body: wrong })
  world.expect(refused.rejected === 1 && !refused.kept, 'nobody passes below the passing score', () =>
    JSON.stringify(refused),
  )
  const csv = `ticketNumber,outcome,score\n${lines.join('\n')}\n`
  await world.ask('importResults', { body: csv, query: { dryRun: 'true' } }, false)
  const { body } = await world.ask('importResults', { body: csv }, false)
  world.expect(body.kept === true, 'results of the day’s tickets are kept', () => JSON.stringify(body))
}

/** The printers and carriers, now and then. */
export async function ship(world: World): Promise<void> {
  const { rows } = await world.client.query(
    `select certificate_number as number, state from paper_certificates p join certificates c on c.number = p.certificate_number
     where state in ('addressGiven', 'printed') and c.revoked_at is null order by 1 limit 20`,
  )
  for (const { number, state } of rows) {
    const body =
      state === 'addressGiven'
        ? { state: 'printed' }
        : { state: 'posted', carrier: '示例快递', trackingNumber: `EX${number}` }
    await world.ask('updateShipment', { path: { number }, body })
  }
}

/** Revokes a certificate; anyone who looks it up is told. */
export async function revoke(world: World, person: Person): Promise<void> {
  const number = person.certificates[0]
  if (!number) return
  await world.ask('revokeCertificate', { path: { number }, body: { reason: '信息有误' } }, false)
  const { body } = await as(world, person, 'getCertificate', { path: { number } })
  world.expect(body.status === 'revoked', 'a revoked certificate says so', () => number)
}

/** Looks at what waits, and settles cases. */
export async function lookAtDesk(world: World): Promise<void> {
  await world.ask('listPromises', {}, false)
  await world.ask('listOpsNotices', { query: { state: 'waiting' } }, false)
  const { body: notices } = await world.ask('listOpsNotices', { query: { limit: '1' } }, false)
  const id = notices.items[0]?.id
  if (id) await world.ask('getOpsNotice', { path: { id } }, false)
  const { body } = await world.ask('listMoneyCases', { query: { state: 'open' } }, false)
  const cases: Schemas['MoneyCase'][] = body.items
  for (const { id: matter, kind, orderId } of cases.slice(0, 3)) {
    const entry = orderId ? world.outside.books.entry(orderId) : undefined
    const back = [...(entry?.refunds.values() ?? [])].reduce(
      (sum, { amount, status }) => sum + (status === 'SUCCESS' ? amount : 0),
      0,
    )
    const decision = kind === 'refundOutside' && back === entry?.total ? 'refunded' : 'noted'
    await world.ask('resolveMoneyCase', { path: { id: matter }, body: { decision, note: 'looked at' } })
  }
}

/** Sends what was given up again. */
export async function rerunDead(world: World): Promise<void> {
  const { body } = await world.ask('listOpsNotices', { query: { state: 'dead', limit: '50' } }, false)
  for (const { id } of body.items) await world.ask('rerunNotice', { path: { id } }, false)
}
