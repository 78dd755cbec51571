import { sql } from 'kysely'
import type { Db } from './database'

/** Everything candidates left behind, in no particular order: one statement empties them together. */
const TABLES = [
  'certificate_shares',
  'paper_certificates',
  'certificates',
  'results',
  'tickets',
  'notice_deliveries',
  'notices',
  'notice_channels',
  'subscription_allowances',
  'official_account_followers',
  'calendar_links',
  'registrations',
  'payment_notifications',
  'coupon_uses',
  'orders',
  'idempotency_keys',
  'sessions',
  'email_confirmations',
  'personal_data',
  'candidates',
  'sandbox_payments',
  'sent_messages',
  'sittings',
]

/** Takes away everything but the catalogue, the calendar's data and help, and sets the demo's state back. */
export async function clearCandidates(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql.raw(`truncate ${TABLES.join(', ')}`).execute(trx)
    await trx.updateTable('coupons').set({ used: 0 }).execute()
    await trx.updateTable('demoState').set({ clockOffsetMs: null, outcome: 'passed' }).execute()
  })
}

/** The newest messages of the stand-ins, at most `limit`. */
export function listSentMessages(db: Db, limit: number) {
  return db
    .selectFrom('sentMessages')
    .selectAll()
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** The sitting of the newest registration in the whole demo, with its slot. */
export function newestRegisteredSitting(db: Db): Promise<{ examDate: string; slot: 1 | 2 } | undefined> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select(['sittings.examDate', 'registrations.slot'])
    .orderBy('registrations.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}
