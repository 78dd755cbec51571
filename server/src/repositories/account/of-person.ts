import { type RawBuilder, sql } from 'kysely'

/**
 * Rows of the person who is bound to a candidate, under whatever account, and the candidate's from before persons were
 * kept; what the account was used for by somebody else is not theirs. `table` is a table of a query with `candidate_id`
 * and `person_fingerprint`, written by us; the candidate is a value or a column of the statement around it.
 */
export function ofPerson(
  table: 'orders' | 'registrations' | 'r' | 'o',
  candidateId: string | RawBuilder<string>,
): RawBuilder<boolean> {
  const rows = sql.table(table)
  return sql<boolean>`(${rows}.candidate_id = ${candidateId} and ${rows}.person_fingerprint is null
    or ${rows}.person_fingerprint = (select person_fingerprint from personal_data where candidate_id = ${candidateId}))`
}

/**
 * Whether two registrations, by columns with their ids, are of one person; one from before persons were kept is taken for the
 * other's. What an account was used for by two persons is never mixed up.
 */
export function ofOnePerson(one: string, other: string): RawBuilder<boolean> {
  // Under a name of its own, for the column may be one of `registrations` around it.
  const person = (id: string) =>
    sql`(select whose.person_fingerprint from registrations whose where whose.id = ${sql.ref(id)})`
  return sql<boolean>`(${person(one)} = ${person(other)}) is not false`
}

/**
 * Registrations `other` of the person of another registration, under whatever account; where one of the two is from before persons
 * were kept, of its account. `one` is a column with the id of the other registration.
 */
export function registrationsOfItsPerson(
  one: string,
  joined: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  return sql`registrations mine join registrations other on other.person_fingerprint = mine.person_fingerprint
    or other.candidate_id = mine.candidate_id and (other.person_fingerprint = mine.person_fingerprint) is null
    ${joined} where mine.id = ${sql.ref(one)}`
}

/**
 * Whether the person of a certificate, by the name of its table, has one of the same certification that holds longer, under
 * whatever account.
 */
export function renewedByPerson(certificate: string): RawBuilder<boolean> {
  const one = sql.table(certificate)
  return sql<boolean>`exists (select from ${registrationsOfItsPerson(`${certificate}.registration_id`)}
    and exists (select from certificates newer where newer.registration_id = other.id
      and newer.revoked_at is null and newer.certification_code = ${one}.certification_code
      and newer.expires_on > ${one}.expires_on))`
}

/** Whether that person is registered for an exam that keeps it unbroken, under whatever account. */
export function renewingByPerson(certificate: string): RawBuilder<boolean> {
  const one = sql.table(certificate)
  return sql<boolean>`exists (select from ${registrationsOfItsPerson(`${certificate}.registration_id`)}
    and other.closed_at is null and other.certification_code = ${one}.certification_code
    and exists (select from sittings where sittings.id = other.sitting_id
      and sittings.exam_date <= ${one}.expires_on))`
}

/**
 * A certificate that the person of a registration has earned later at the same certification, under whatever account: its
 * number where it is of the same account, else null. By the names of the registration's and its sitting's tables.
 */
export function certificateSince(registration: string, sitting: string): RawBuilder<unknown> {
  const [own, held] = [sql.table(registration), sql.table(sitting)]
  return sql`select json_build_object('number', case when later.candidate_id = ${own}.candidate_id then later.number end)
    from ${registrationsOfItsPerson(`${registration}.id`, sql`join certificates later on later.registration_id = other.id`)}
    and later.certification_code = ${own}.certification_code and later.revoked_at is null
    and later.issued_on > ${held}.exam_date
    order by later.candidate_id = ${own}.candidate_id desc, later.expires_on desc limit 1`
}
