import type { Cluster } from '../../tests/support/postgres/cluster'

/** The access token of a candidate of the crowd. */
export const tokenOf = (index: number): string => `crowd-${index}`

/**
 * Puts so many candidates with a complete checklist, signed in, beside one who was made through the API: each is
 * another person with an account of their own.
 */
export async function addCrowd({ sql }: Cluster, size: number): Promise<void> {
  const copies = (table: string, key: string, changes: string) => `
    insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(model) || jsonb_build_object(${changes}))).*
    from (select * from ${table} where ${key} = (select id from candidates where id not like 'cand_crowd%' limit 1) limit 1) as model,
      generate_series(1, ${size}) as i`
  const id = `'cand_crowd' || i`
  await sql(
    copies(
      'candidates',
      'id',
      `'id', ${id}, 'openid_fingerprint', 'openid ' || i, 'unionid_fingerprint', null`,
    ),
  )
  await sql(
    copies(
      'personal_data',
      'candidate_id',
      `'candidate_id', ${id}, 'account_fingerprint', 'account ' || i, 'person_fingerprint', 'person ' || i`,
    ),
  )
  const hash = (word: string) => `encode(sha256(convert_to('${word}-' || i, 'UTF8')), 'hex')`
  await sql(
    copies(
      'sessions',
      'candidate_id',
      `'id', 'ses_crowd' || i, 'candidate_id', ${id}, 'access_hash', ${hash('crowd')}, 'refresh_hash', ${hash('renew')}`,
    ),
  )
  // Of nothing else: plans made for a table while it is known to be empty look at all of it afterwards.
  await sql('analyze candidates, personal_data, sessions')
}
