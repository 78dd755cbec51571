import { sql } from 'kysely'
import { type NoticeChannel, noticeTopics } from '../../server/src/domain/notices/kinds'
import type { Sealer } from '../../server/src/lib/sealing'
import { addDays, atTime, dateOf, toBeijing } from '../../server/src/lib/time'
import { storedOpenid, unionidFingerprint } from '../../server/src/repositories/account/identities'
import type { Db } from '../../server/src/repositories/database'
import { oweNotices } from '../../server/src/use-cases/notices/owe'

const AT_ONCE = 5_000
/** From a ticket Monday to its exam. */
const DAYS_AHEAD = 5

/** How a candidate of `insertReachable` is called in each channel's own words. */
export const addressOf = {
  phone: (n: number) => `199${String(n).padStart(8, '0')}`,
  email: (n: number) => `kaosheng${n}@example.com`,
  openid: (n: number) => `open-${n}`,
  officialOpenid: (n: number) => `official-${n}`,
}

/** Puts candidates into the database whom all four channels reach, `cand_1` to `cand_<count>`. */
export async function insertReachable(db: Db, sealer: Sealer, count: number, allowed = 5): Promise<void> {
  for (let first = 1; first <= count; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, index) => first + index)
    await insertSome(db, sealer, numbers, allowed)
  }
}

async function insertSome(
  db: Db,
  sealer: Sealer,
  numbers: readonly number[],
  allowed: number,
): Promise<void> {
  const phones = numbers.map((n) => sealer.seal(addressOf.phone(n), 'phone'))
  const emails = numbers.map((n) => sealer.seal(addressOf.email(n), 'email'))
  const people = numbers.map((n) => storedOpenid(sealer, addressOf.openid(n), 'openid'))
  const followers = numbers.map((n) => storedOpenid(sealer, addressOf.officialOpenid(n), 'official-openid'))
  const unions = numbers.map((n) => unionidFingerprint(sealer, `union-${n}`))
  await sql`insert into candidates (id, openid_sealed, openid_fingerprint, unionid_fingerprint, created_at)
    select 'cand_' || n, sealed, fingerprint, unionid, now()
    from unnest(${numbers}::int[], ${people.map(({ openidSealed }) => openidSealed)}::text[],
      ${people.map(({ openidFingerprint }) => openidFingerprint)}::text[], ${unions}::text[])
      as line (n, sealed, fingerprint, unionid)`.execute(db)
  await sql`insert into personal_data (candidate_id, phone_sealed, email_sealed, email_confirmed_at)
    select 'cand_' || n, phone, email, now()
    from unnest(${numbers}::int[], ${phones}::text[], ${emails}::text[]) as line (n, phone, email)`.execute(
    db,
  )
  await sql`insert into official_account_followers
      (openid_sealed, openid_fingerprint, unionid_fingerprint, following, changed_at)
    select sealed, fingerprint, unionid, true, now() - interval '1 hour'
    from unnest(${followers.map(({ openidSealed }) => openidSealed)}::text[],
      ${followers.map(({ openidFingerprint }) => openidFingerprint)}::text[], ${unions}::text[])
      as line (sealed, fingerprint, unionid)`.execute(db)
  await sql`insert into subscription_allowances (candidate_id, topic, allowed)
    select 'cand_' || n, topic, ${allowed}::int
    from unnest(${numbers}::int[]) n, unnest(${noticeTopics}::text[]) topic`.execute(db)
}

/**
 * Owes each of `count` candidates, from `first` on, the notice of a ticket that is out at `now`, on every channel unless `only` names one for the
 * nth.
 */
export async function oweTickets(
  db: Db,
  count: number,
  now: Date,
  {
    cause = 'ticket',
    first = 1,
    only,
  }: { cause?: string; first?: number; only?: (n: number) => NoticeChannel } = {},
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => first + index)
  const examDate = addDays(dateOf(now), DAYS_AHEAD)
  const at = (time: string) => toBeijing(atTime(examDate, time))
  const owed = numbers.map((n) => ({
    kind: 'formalNotice' as const,
    facts: {
      certificationName: '云架构工程师',
      shortName: 'TCA',
      examDate,
      startsAt: at('14:00'),
      endsAt: at('15:30'),
      entersAt: at('13:40'),
      doorClosesAt: at('14:15'),
      ticketNumber: `${examDate.replaceAll('-', '')}0${n}`,
      place: null,
    },
    candidateId: `cand_${n}`,
    cause: `${cause}:${n}`,
    target: { page: 'ticket' as const, id: `reg_${n}` },
    promisedBy: now,
    ...(only && { only: only(n) }),
  }))
  await db.transaction().execute((trx) => oweNotices(trx, owed, now))
}
