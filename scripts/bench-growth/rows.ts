import type { Cluster } from '../../tests/support/postgres/cluster'

/** Whose certificates they are. */
export const HOLDER = '演示考生'

/** The certificate of the registration of this number. */
export const certificateNumber = (index: number): string => {
  const digits = String(index).padStart(8, '0')
  return `CA2007-${digits.slice(0, 4)}-${digits.slice(4)}`
}

/**
 * Registrations of as many candidates, numbered `from` to `to`: sat and passed, with ticket, certificate and a notice, at the
 * sittings of the catalogue in turn.
 */
export async function addRegistrations(
  { sql }: Cluster,
  from: number,
  to: number,
  holderSealed: string,
): Promise<void> {
  const n = `generate_series(${from}, ${to}) as n`
  const sitting = `join (select id, certification_code, row_number() over (order by id) - 1 as place, count(*) over () as all
    from sittings) s on s.place = n % s.all`
  const then = `'2020-07-01'::timestamptz`
  await sql(`insert into candidates (id, created_at) select 'cand_' || n, ${then} from ${n}`)
  await sql(`insert into personal_data (candidate_id, phone_sealed) select 'cand_' || n, 'phone' from ${n}`)
  await sql(`insert into notices (id, candidate_id, kind, cause, template_version, facts, title, summary, body, listed, promised_by,
      created_at, read_at)
    select 'ntc_' || n, 'cand_' || n, 'resultPublished', 'reg_' || n, 1, '{}', 'title', 'summary', '[]', true, ${then}, ${then},
      case when n % 4 > 0 then ${then} end
    from ${n}`)
  await sql(`insert into orders (id, number, candidate_id, certification_code, sitting_id, price_fen, discount_fen, amount_fen,
      status, created_at, expires_at, paid_at)
    select 'ord_' || n, 'O' || n, 'cand_' || n, certification_code, s.id, 100, 0, 100, 'paid', ${then}, ${then}, ${then}
    from ${n} ${sitting}`)
  await sql(`insert into registrations (id, candidate_id, order_id, certification_code, sitting_id, attempt, slot, created_at,
      closed_at, outcome, result_published_at)
    select 'reg_' || n, 'cand_' || n, 'ord_' || n, certification_code, s.id, 1, 1, ${then}, ${then}, 'passed', ${then}
    from ${n} ${sitting}`)
  await sql(`insert into tickets (registration_id, number, short_code, published_at)
    select 'reg_' || n, 'T' || n, 'c' || n, ${then} from ${n}`)
  await sql(
    `insert into certificates (number, registration_id, candidate_id, certification_code, name_at_issue, holder_sealed,
      verification_code, issued_on, expires_on)
    select 'CA2007-' || substr(lpad(n::text, 8, '0'), 1, 4) || '-' || substr(lpad(n::text, 8, '0'), 5), 'reg_' || n,
      'cand_' || n, certification_code, certification_code, $1, 'code' || n, '2020-07-29', '2032-07-28'
    from ${n} ${sitting}`,
    [holderSealed],
  )
  await sql('vacuum analyze')
  // What the fill has left to write must not be written while questions are timed.
  await sql('checkpoint')
}
