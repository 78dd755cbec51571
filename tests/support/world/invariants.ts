import type { Client } from 'pg'

/** Something that may never be so, by the name of what it breaks. */
export interface Violation {
  invariant: string
  about: string
}

/** Invariants over the rows that have changed: the name, the kind of row, and which of them break it. */
interface Invariant {
  name: string
  of: keyof Ids
  /** Of rows `x` whose key is any of $1; selects the ids that break it. `$2` is the world's time. */
  broken: string
}

/** Rows that have changed, by kind. */
export interface Ids {
  sittings: string[]
  orders: string[]
  registrations: string[]
  certificates: string[]
  notices: string[]
  candidates: string[]
}

/** 00:00 in Beijing on a date, some days earlier. */
const midnight = (date: string, daysBefore: number) =>
  `((${date} - ${daysBefore})::timestamp at time zone 'Asia/Shanghai')`

/** Not exactly one notice of a cause, while its candidate is here to read it. */
const notToldOnce = (cause: string) => `((select count(*) from notices n where n.cause = ${cause}) <> 1
  and exists (select from candidates h where h.id = x.candidate_id and h.deleted_at is null))`

const DAY_OF = 'join sittings s on s.id = x.sitting_id'

/** Every invariant that the database alone shows; docs/quality.md lists all by name. */
export const INVARIANTS: readonly Invariant[] = [
  {
    name: 'seats taken = live orders + registrations',
    of: 'sittings',
    broken: `select x.id from sittings x join world.seats b on b.id = x.id where x.id = any($1) and x.taken <> b.base
      + (select count(*) from orders o where o.sitting_id = x.id and o.status = 'unpaid')
      + (select count(*) from registrations r where r.sitting_id = x.id and r.refunded_at is null)`,
  },
  {
    name: 'no more seats than there are',
    of: 'sittings',
    broken: 'select x.id from sittings x where x.id = any($1) and (x.taken > x.capacity or x.taken < 0)',
  },
  {
    name: 'price = coupon + amount, and a coupon is used by the orders that hold it',
    of: 'orders',
    broken: `select x.id from orders x left join coupons c on c.code = x.coupon_code where x.id = any($1) and (
      x.price_fen <> x.discount_fen + x.amount_fen or x.amount_fen < 0
      or (x.coupon_code is not null and c.used <> (select count(*) from coupon_uses u where u.coupon_code = x.coupon_code))
      or (x.coupon_code is not null and (x.status in ('unpaid', 'paid')) <> exists (select from coupon_uses u where u.order_id = x.id)))`,
  },
  {
    name: 'paid = registered: a paid order has one first registration, any other none that lives',
    of: 'orders',
    broken: `select x.id from orders x where x.id = any($1) and (
      (x.status = 'paid' and (x.transaction_id is null or x.paid_at is null or (select count(*) from registrations r where r.order_id = x.id and r.retake_of is null and r.refunded_at is null) <> 1))
      or (x.status <> 'paid' and exists (select from registrations r where r.order_id = x.id and r.closed_at is null))
      or (x.status in ('unpaid', 'expired', 'cancelled') and exists (select from registrations r where r.order_id = x.id))
      or (x.status in ('unpaid', 'expired', 'cancelled') and x.transaction_id is not null))`,
  },
  {
    name: 'an order waits fifteen minutes for its payment, and was placed before its sitting closed',
    of: 'orders',
    broken: `select x.id from orders x ${DAY_OF} where x.id = any($1) and (
      x.expires_at <> x.created_at + interval '15 minutes'
      or (x.status = 'expired' and x.closed_at < x.expires_at)
      or (x.created_at >= ${midnight('s.exam_date', 10)} and not exists (select from calendar_overrides c where c.month = s.month)))`,
  },
  {
    name: 'a refund is told once when it is accepted and once when it is paid',
    of: 'orders',
    broken: `select x.id from orders x where x.id = any($1) and x.status in ('refunding', 'refunded') and (
      ${notToldOnce("'refundAccepted:' || x.id")} or (x.status = 'refunded' and ${notToldOnce("'refundPaid:' || x.id")}))`,
  },
  {
    name: 'no refund is told that was not made',
    of: 'orders',
    broken: `select x.id from orders x where x.id = any($1) and (
      (x.status not in ('refunding', 'refunded') and exists (select from notices n where n.cause = 'refundAccepted:' || x.id))
      or (x.status <> 'refunded' and exists (select from notices n where n.cause = 'refundPaid:' || x.id)))`,
  },
  {
    name: 'one person has one live registration or order of a subject, and two subjects of a day in two slots',
    of: 'registrations',
    broken: `select x.id from registrations x ${DAY_OF} where x.id = any($1) and x.closed_at is null and (
      exists (select from registrations y where y.person_fingerprint = x.person_fingerprint and y.certification_code = x.certification_code and y.closed_at is null and y.id <> x.id)
      or exists (select from orders o where o.person_fingerprint = x.person_fingerprint and o.certification_code = x.certification_code and o.status = 'unpaid')
      or (x.moved_from is null and exists (select from registrations y join sittings d on d.id = y.sitting_id where y.person_fingerprint = x.person_fingerprint and y.candidate_id = x.candidate_id and d.exam_date = s.exam_date and y.closed_at is null and y.id <> x.id and y.slot = x.slot and y.moved_from is null)))`,
  },
  {
    name: 'an associate comes before the professional of its direction, and was passed by that person',
    of: 'registrations',
    broken: `select x.id from registrations x join certifications c on c.code = x.certification_code where x.id = any($1)
      and c.prerequisite_code is not null and x.retake_of is null and x.person_fingerprint is not null and not exists (
        select from registrations p where p.person_fingerprint = x.person_fingerprint and p.certification_code = c.prerequisite_code
        and p.outcome = 'passed' and p.result_published_at is not null)`,
  },
  {
    name: 'registered is told once',
    of: 'registrations',
    broken: `select x.id from registrations x where x.id = any($1) and x.retake_of is null and ${notToldOnce("'registered:' || x.id")}`,
  },
  {
    name: 'one deferral, never of a retake, later and within three months, told once',
    of: 'registrations',
    broken: `select x.id from registrations x ${DAY_OF} where x.id = any($1) and x.deferred_from is not null and (
      x.retake_of is not null or ${notToldOnce("'deferred:' || x.id")}
      or (x.moved_from is null and (s.exam_date <= x.deferred_from or s.exam_date > (x.deferred_from + interval '3 months')::date))
      or x.left_closes_at is null)`,
  },
  {
    name: 'one retake, of the same person’s failed first attempt, within three months, told once',
    of: 'registrations',
    broken: `select x.id from registrations x ${DAY_OF} join registrations f on f.id = x.retake_of join sittings l on l.id = f.sitting_id
      where x.id = any($1) and (f.retake_of is not null or f.outcome not in ('failed', 'absent') or f.result_published_at is null
      or f.order_id <> x.order_id or f.person_fingerprint is distinct from x.person_fingerprint or ${notToldOnce("'retake:' || x.id")}
      or x.created_at < f.result_published_at
      or (select count(*) from registrations y where y.retake_of = f.id) <> 1
      or (x.moved_from is null and f.moved_from is null and (s.exam_date <= l.exam_date or s.exam_date > (l.exam_date + interval '3 months')::date
        or x.created_at >= ${midnight('s.exam_date', 10)})))`,
  },
  {
    name: 'a result is published once, on its day, told once, and its outcome stands',
    of: 'registrations',
    broken: `select x.id from registrations x ${DAY_OF} left join world.days d on d.exam_date = s.exam_date
      where x.id = any($1) and x.result_published_at is not null and (x.outcome is null or x.closed_at is null
      or ${notToldOnce("'result:' || x.id")} or x.result_published_at < d.result_from or x.result_published_at > $2
      or not exists (select from results r where r.registration_id = x.id and r.outcome = x.outcome))`,
  },
  {
    name: 'no result is told before it is published',
    of: 'registrations',
    broken: `select x.id from registrations x where x.id = any($1) and x.result_published_at is null
      and exists (select from notices n where n.cause = 'result:' || x.id)`,
  },
  {
    name: 'passed = certified: who passed has one certificate, nobody else has any',
    of: 'registrations',
    broken: `select x.id from registrations x where x.id = any($1) and (select count(*) from certificates c where c.registration_id = x.id)
      <> (case when x.outcome = 'passed' and x.result_published_at is not null then 1 else 0 end)`,
  },
  {
    name: 'a ticket is the registration’s own, of its day, from its Monday on, told once; its number is nobody else’s, ever',
    of: 'registrations',
    broken: `select x.id from tickets t join registrations x on x.id = t.registration_id ${DAY_OF} where x.id = any($1) and (
      x.refunded_at is not null or not exists (select from ticket_numbers n where n.number = t.number and n.registration_id = x.id)
      or left(replace(t.number, ' ', ''), 8) <> to_char(s.exam_date, 'YYYYMMDD')
      or (x.moved_from is null and ${notToldOnce("'ticket:' || x.id || ':' || s.exam_date")}))`,
  },
  {
    name: 'given back within 120 hours of paying and before the closing',
    of: 'registrations',
    broken: `select x.id from registrations x ${DAY_OF} join orders o on o.id = x.order_id where x.id = any($1) and x.refunded_at is not null
      and x.refunded_at is distinct from o.paid_at
      and not exists (select from money_cases m where m.order_id = o.id)
      and (x.refunded_at >= o.paid_at + interval '120 hours'
        or x.refunded_at >= greatest(coalesce(x.left_closes_at, ${midnight('s.exam_date', 10)}), x.closes_not_before))`,
  },
  {
    name: 'a certificate ⇒ a passed result of that person, valid for two years',
    of: 'certificates',
    broken: `select x.number from certificates x join registrations r on r.id = x.registration_id left join results p on p.registration_id = r.id
      join certifications c on c.code = x.certification_code where x.number = any($1) and (r.outcome is distinct from 'passed' or p.outcome is distinct from 'passed'
      or p.score < c.passing_score or r.candidate_id <> x.candidate_id or r.certification_code <> x.certification_code
      or x.expires_on not in ((x.issued_on + interval '2 years')::date, (x.issued_on + interval '2 years')::date - 1))`,
  },
  {
    name: 'every notice goes out on every channel, a test on its own',
    of: 'notices',
    broken: `select x.id from notices x where x.id = any($1) and
      (select count(*) from notice_deliveries d where d.notice_id = x.id) <> (case when x.listed then 4 else 1 end)`,
  },
  {
    name: 'who has left leaves nothing that names them and no session',
    of: 'candidates',
    broken: `select x.id from candidates x where x.id = any($1) and x.deleted_at is not null and (x.openid_sealed is not null
      or exists (select from sessions y where y.candidate_id = x.id)
      or exists (select from personal_data p where p.candidate_id = x.id and coalesce(p.account_sealed, p.name_sealed, p.id_number_sealed, p.phone_sealed, p.email_sealed) is not null))`,
  },
]

/** Judges what has changed; `checked` counts how often each invariant was looked at. */
export async function judge(
  client: Client,
  ids: Ids,
  now: Date,
  checked: Map<string, number>,
): Promise<Violation[]> {
  const found: Violation[] = []
  for (const kind of Object.keys(ids) as (keyof Ids)[]) {
    if (ids[kind].length === 0) continue
    const { rows } = await client.query<Violation>(statementOf(kind, [...new Set(ids[kind])], now))
    for (const { name, of } of INVARIANTS)
      if (of === kind) checked.set(name, (checked.get(name) ?? 0) + new Set(ids[kind]).size)
    found.push(...rows)
  }
  return found
}

function statementOf(kind: keyof Ids, ids: string[], now: Date) {
  const parts = INVARIANTS.filter(({ of }) => of === kind).map(
    ({ name, broken }) =>
      `select '${name.replaceAll("'", "''")}' as invariant, id as about from (${broken}) as b (id)`,
  )
  const text = `with at as (select $2::timestamptz as now) ${parts.join(' union all ')}`
  return { name: `world_${kind}`, text, values: [ids, now] }
}
