import { type RawBuilder, sql } from 'kysely'
import type { HomeFacts } from '../domain/home/steps'
import type { ContactRow } from './catalogue'
import type { Db } from './database'
import { passedStanding } from './registrations/registrations'
import type { Direction, Level } from './tables/catalogue'

/** How a certification stands for a candidate; for a visitor each is open. */
export type CertificationState = 'passed' | 'registered' | 'locked' | 'open'

/** The state of the certification `c` of the statement around it. */
function stateOf(candidateId: string | null): RawBuilder<CertificationState> {
  return sql`case
    when ${passedStanding(candidateId, sql.ref('c.code'))} then 'passed'
    when exists (select from registrations r where r.candidate_id = ${candidateId}
      and r.certification_code = c.code and r.closed_at is null and r.result_published_at is null) then 'registered'
    when ${candidateId}::text is not null and c.prerequisite_code is not null
      and not ${passedStanding(candidateId, sql.ref('c.prerequisite_code'))} then 'locked'
    else 'open' end`
}

/** How every certification stands for a candidate, by its code. */
export async function certificationStates(
  db: Db,
  candidateId: string,
): Promise<Map<string, CertificationState>> {
  const { rows } = await sql<{ code: string; state: CertificationState }>`
    select c.code, ${stateOf(candidateId)} as state from certifications c
  `.execute(db)
  return new Map(rows.map(({ code, state }) => [code, state]))
}

/** A certification on the map. */
export interface HomeCertification {
  code: string
  name: string
  shortName: string
  level: Level
  direction: Direction | null
  state: CertificationState
}

/** Everything the first screen shows. Instants are texts with their zone, as JSON has them. */
export interface HomeRow extends HomeFacts {
  certifications: HomeCertification[]
  seats: MonthSeats
  contacts: ContactRow[]
  unreadMessages: number
}

/** How many seats of a month's sittings are left, over all certifications. */
export interface MonthSeats {
  left: number
  capacity: number
}

const seatsIn = (month: string) => sql<MonthSeats>`
  (select json_build_object('left', coalesce(sum(capacity - taken), 0), 'capacity', coalesce(sum(capacity), 0))
    from sittings s join certifications c on c.code = s.certification_code
    where s.month = ${month})`

/** The seats of a month's sittings. */
export async function readSeats(db: Db, month: string): Promise<MonthSeats> {
  const { rows } = await sql<{ seats: MonthSeats }>`select ${seatsIn(month)} as seats`.execute(db)
  return rows[0]?.seats ?? { left: 0, capacity: 0 }
}

/** Reads the first screen with one statement; `candidateId` is null for a visitor, `month` the sitting closing next. */
export async function readHome(
  db: Db,
  candidateId: string | null,
  month: string,
  now: Date,
): Promise<HomeRow> {
  const { rows } = await sql<HomeRow>`
    select
      (select json_agg(json_build_object('code', c.code, 'name', c.name, 'shortName', c.short_name,
        'level', c.level, 'direction', c.direction,
        'state', ${stateOf(candidateId)}) order by c.position) from certifications c) as certifications,
      ${seatsIn(month)} as seats,
      (select coalesce(json_agg(json_build_object('kind', kind, 'label', label, 'value', value, 'hours', hours,
        'effectiveFrom', effective_from) order by position), '[]') from contacts) as contacts,
      (select json_build_object('id', o.id, 'certificationName', c.name, 'amountFen', o.amount_fen,
          'expiresAt', o.expires_at)
        from orders o join certifications c on c.code = o.certification_code
        where o.candidate_id = ${candidateId} and o.status = 'unpaid' and o.expires_at > ${now}
        order by o.created_at desc limit 1) as "order",
      (select coalesce(json_agg(json_build_object('id', r.id, 'certificationName', c.name,
          'examDate', s.exam_date, 'month', s.month, 'slot', r.slot, 'ticketPublished', t.registration_id is not null,
          'outcome', r.outcome, 'resultPublishedAt', r.result_published_at,
          'resultRead', r.result_read_at is not null,
          'retakeDates', case when r.outcome <> 'passed' and r.result_published_at is not null
              and r.retake_of is null
              and not exists (select from registrations n where n.retake_of = r.id)
              and not exists (select from registrations n where n.candidate_id = r.candidate_id
                and n.certification_code = r.certification_code and n.closed_at is null)
            then (select coalesce(json_agg(distinct n.exam_date order by n.exam_date), '[]') from sittings n
              where n.certification_code = r.certification_code and n.exam_date > s.exam_date
                and n.exam_date < s.exam_date + 400)
            else '[]' end) order by s.exam_date, r.slot), '[]')
        from registrations r
        join certifications c on c.code = r.certification_code
        join sittings s on s.id = r.sitting_id
        left join tickets t on t.registration_id = r.id
        where r.candidate_id = ${candidateId}
          and (r.closed_at is null or r.result_published_at is not null)) as registrations,
      (select coalesce(json_agg(json_build_object('number', x.number, 'certificationName', x.name_at_issue,
          'issuedOn', x.issued_on, 'expiresOn', x.expires_on, 'addressMissingFor', x.exam_date)), '[]')
        from (select distinct on (c.certification_code) c.number, c.name_at_issue, c.issued_on, c.expires_on, s.exam_date
          from certificates c
          left join paper_certificates p on p.certificate_number = c.number and p.state = 'addressMissing'
          left join registrations r on r.id = c.registration_id and p.state is not null
          left join sittings s on s.id = r.sitting_id
          where c.candidate_id = ${candidateId} and c.revoked_at is null
          order by c.certification_code, c.expires_on desc) x) as certificates,
      (select json_build_object('cloudAccount', p.account_sealed is not null,
          'realName', coalesce(p.account_kind = 'personal' and p.account_verified, false),
          'phone', p.phone_sealed is not null, 'email', p.email_confirmed_at is not null)
        from candidates x left join personal_data p on p.candidate_id = x.id
        where x.id = ${candidateId}) as checklist,
      (select count(*)::int from notices n
        where n.candidate_id = ${candidateId} and n.listed and n.read_at is null) as "unreadMessages"
  `.execute(db)
  const row = rows[0]
  if (!row) throw new Error('the first screen could not be read')
  return row
}
