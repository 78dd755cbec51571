import { type RawBuilder, sql } from 'kysely'
import { BatchedReading } from '../database/batched-reading'
import type { Standing } from '../domain/home/map'
import type { HomeFacts } from '../domain/home/steps'
import { certificateSince, renewedByPerson, renewingByPerson } from './account/of-person'
import type { ContactRow } from './catalogue'
import type { Db } from './database'
import { passedStanding } from './registrations/registrations'
import { statement } from './statement'
import type { Direction, Level } from './tables/catalogue'

const codes = (from: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(distinct r.certification_code), '[]') from ${from})`

/** What a candidate has passed and is registered for. */
function standingOf(candidateId: string | RawBuilder<string>): RawBuilder<Standing> {
  const awaited = sql`registrations r
    where r.candidate_id = ${candidateId} and r.closed_at is null and r.result_published_at is null`
  return sql`json_build_object('passed', ${codes(passedStanding(candidateId))}, 'registered', ${codes(awaited)})`
}

/** How a candidate stands with every certification. */
export async function readStanding(db: Db, candidateId: string): Promise<Standing> {
  const { rows } = await sql<{ standing: Standing }>`select ${standingOf(candidateId)} as standing`.execute(
    db,
  )
  return rows[0]?.standing ?? { passed: [], registered: [] }
}

/** A certification on the map. */
export interface HomeCertification {
  code: string
  name: string
  shortName: string
  level: Level
  direction: Direction | null
  prerequisiteCode: string | null
}

/** What of the first screen is the same for everybody until an operator changes it. */
export interface HomeBase {
  certifications: HomeCertification[]
  contacts: ContactRow[]
}

/** Reads what is the same for everybody. */
export async function readHomeBase(db: Db): Promise<HomeBase> {
  const { rows } = await sql<HomeBase>`
    select
      (select json_agg(json_build_object('code', c.code, 'name', c.name, 'shortName', c.short_name,
        'level', c.level, 'direction', c.direction, 'prerequisiteCode', c.prerequisite_code)
        order by c.position) from certifications c) as certifications,
      (select coalesce(json_agg(json_build_object('kind', kind, 'label', label, 'value', value, 'hours', hours,
        'effectiveFrom', effective_from) order by position), '[]') from contacts) as contacts
  `.execute(db)
  const row = rows[0]
  if (!row) throw new Error('the first screen could not be read')
  return row
}

/** What the first screen shows of a candidate. Instants are texts with their zone, as JSON has them. */
export interface CandidatesHome extends HomeFacts {
  standing: Standing
  unreadMessages: number
}

type OneHome = CandidatesHome & { candidateId: string }

const firstScreens = statement<[candidateIds: string[]], OneHome>((db, candidateIds) =>
  sql<OneHome>`
    select x.id as "candidateId",
      ${standingOf(sql`x.id`)} as standing,
      (select coalesce(json_agg(json_build_object('id', o.id, 'certificationName', c.name,
          'amountFen', o.amount_fen, 'expiresAt', o.expires_at) order by o.created_at desc), '[]')
        from orders o join certifications c on c.code = o.certification_code
        where o.candidate_id = x.id and o.status = 'unpaid') as orders,
      (select coalesce(json_agg(json_build_object('id', r.id, 'certificationName', c.name,
          'examDate', s.exam_date, 'month', s.month, 'slot', r.slot, 'ticketPublished', t.registration_id is not null,
          'outcome', r.outcome, 'resultPublishedAt', r.result_published_at,
          'resultRead', r.result_read_at is not null,
          'retakeDates', case when r.outcome <> 'passed' and r.result_published_at is not null
              and r.retake_of is null
              and not exists (select from orders n where n.id = r.order_id and n.refund_started_at is not null)
              and not exists (select from registrations n where n.retake_of = r.id)
              and not exists (select from registrations n where n.certification_code = r.certification_code and n.closed_at is null
                and (n.candidate_id = r.candidate_id or n.person_fingerprint = r.person_fingerprint))
              and not exists (select from orders n where n.certification_code = r.certification_code and n.status = 'unpaid'
                and n.candidate_id <> r.candidate_id and n.person_fingerprint = r.person_fingerprint)
              and (r.person_fingerprint is null or r.person_fingerprint = p.person_fingerprint)
              and not exists (${certificateSince('r', 's')})
            then (select coalesce(json_agg(distinct n.exam_date order by n.exam_date), '[]') from sittings n
              where n.certification_code = r.certification_code and n.exam_date > s.exam_date
                and n.exam_date < s.exam_date + 400)
            else '[]' end) order by s.exam_date, r.slot), '[]')
        from registrations r
        join certifications c on c.code = r.certification_code
        join sittings s on s.id = r.sitting_id
        left join tickets t on t.registration_id = r.id
        where r.candidate_id = x.id
          and (r.closed_at is null or r.result_published_at is not null)) as registrations,
      (select coalesce(json_agg(json_build_object('number', e.number, 'certificationName', e.name_at_issue,
          'issuedOn', e.issued_on, 'expiresOn', e.expires_on, 'addressMissingFor', e.exam_date,
          'renewing', ${renewingByPerson('e')} or ${renewedByPerson('e')})), '[]')
        from (select distinct on (c.certification_code)
            c.number, c.registration_id, c.certification_code, c.name_at_issue, c.issued_on, c.expires_on, s.exam_date
          from certificates c
          join registrations r on r.id = c.registration_id
          left join paper_certificates a on a.certificate_number = c.number and a.state = 'addressMissing'
          left join sittings s on s.id = r.sitting_id and a.state is not null
          where c.candidate_id = x.id and c.revoked_at is null
            and (r.person_fingerprint = p.person_fingerprint) is not false
          order by c.certification_code, c.expires_on desc) e) as certificates,
      json_build_object('cloudAccount', p.account_sealed is not null,
        'realName', coalesce(p.account_kind = 'personal' and p.account_verified, false),
        'phone', p.phone_sealed is not null, 'email', p.email_confirmed_at is not null) as checklist,
      (select count(*)::int from notices n
        where n.candidate_id = x.id and n.listed and n.read_at is null) as "unreadMessages"
    from candidates x left join personal_data p on p.candidate_id = x.id
    where x.id = any(${candidateIds}::text[])
  `.compile(db),
)

/** Reads the first screens of all candidates who ask at the same time, with one statement. */
export function homeReading(db: Db): BatchedReading<string, CandidatesHome> {
  return new BatchedReading(async (candidateIds) => {
    const rows = await firstScreens(db, candidateIds)
    return new Map(rows.map(({ candidateId, ...home }) => [candidateId, home]))
  })
}
