import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { PaperState } from '../domain/certificates'
import type { NoticeChannel } from '../domain/notices/kinds'
import type { ExamOutcome } from '../domain/registrations/registrations'
import { newId } from '../lib/ids'
import type { Db } from './database'

/** How far the demo clock was moved (null: not at all), and the outcome of exams still without one. */
interface StoredDemoState {
  clockOffsetMs: number | null
  outcome: ExamOutcome
}

/** Reads the demo's state. */
export function readDemoState(db: Db): Promise<StoredDemoState> {
  return db.selectFrom('demoState').select(['clockOffsetMs', 'outcome']).executeTakeFirstOrThrow()
}

/** Stores a part of the demo's state, so that a restart goes on where it stopped. */
export async function writeDemoState(db: Db, state: Partial<StoredDemoState>): Promise<void> {
  await db.updateTable('demoState').set(state).where('id', '=', 1).execute()
}

/** Everything candidates left behind and sittings that were moved, in no particular order: one statement empties them together. */
const TABLES = [
  'certificate_shares',
  'paper_certificates',
  'certificates',
  'result_corrections',
  'results',
  'tickets',
  'ticket_numbers',
  'notice_deliveries',
  'notices',
  'notice_channels',
  'subscription_allowances',
  'official_account_refusals',
  'official_account_followers',
  'calendar_links',
  'registrations',
  'payment_notifications',
  'coupon_uses',
  'money_cases',
  'orders',
  'idempotency_keys',
  'sessions',
  'email_confirmations',
  'personal_data',
  'candidates',
  'sandbox_payments',
  'sent_messages',
  'sittings',
  'calendar_overrides',
]

/** Takes away everything but the catalogue, the calendar's rules and help, and sets the demo's state back. */
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

/** An exam somebody in the demo is registered for. */
export interface FollowedExam {
  registrationId: string
  name: string
  examDate: string
  slot: 1 | 2
}

/** The exams of the whole demo whose money was not given back, the newest registration first, at most `limit`. */
export function followedExams(db: Db, limit: number): Promise<FollowedExam[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'registrations.id as registrationId',
      'certifications.name',
      'sittings.examDate',
      'registrations.slot',
    ])
    .where('registrations.refundedAt', 'is', null)
    .orderBy('registrations.createdAt', 'desc')
    .limit(limit)
    .execute()
}

/** Paper certificates with an address that are not on their way, each with the day of its exam. */
export function papersToPost(db: Db): Promise<{ number: string; state: PaperState; examDate: string }[]> {
  return db
    .selectFrom('paperCertificates')
    .innerJoin('certificates', 'certificates.number', 'paperCertificates.certificateNumber')
    .innerJoin('registrations', 'registrations.id', 'certificates.registrationId')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select(['certificates.number', 'paperCertificates.state', 'sittings.examDate'])
    .where('paperCertificates.state', 'in', ['addressGiven', 'printed'])
    .where('certificates.revokedAt', 'is', null)
    .execute()
}

/** A message that a stand-in would have sent. */
interface OutgoingMessage {
  /** The notice it carries; null for a mail asked for at once. */
  noticeId: string | null
  channel: NoticeChannel
  title: string
  text: string
  /** The same words as a page; null for a channel that has none. */
  html: string | null
  /** Page of the mini-program that a tap opens. */
  link: string | null
}

async function insertMessages(db: Db, messages: readonly OutgoingMessage[], sentAt: Date): Promise<void> {
  const column = <Key extends keyof OutgoingMessage>(key: Key) => messages.map((message) => message[key])
  await sql`
    insert into sent_messages (id, notice_id, channel, title, text, html, link, sent_at)
    select id, notice_id, channel, title, text, html, link, ${sentAt}::timestamptz
    from unnest(${messages.map(() => newId('msg'))}::text[], ${column('noticeId')}::text[],
      ${column('channel')}::text[], ${column('title')}::text[], ${column('text')}::text[],
      ${column('html')}::text[], ${column('link')}::text[])
      as line (id, notice_id, channel, title, text, html, link)
  `.execute(db)
}

/**
 * Keeps messages for the demo panel: the answer takes one and resolves once it is stored. What comes at the same
 * moment is stored with one statement, so that stand-ins are as quick as a run of notices needs.
 */
export function messageKeeper(db: Db, now: () => Date): (message: OutgoingMessage) => Promise<void> {
  let waiting: OutgoingMessage[] = []
  let stored: Promise<void> | null = null
  const store = async () => {
    await nextTurn()
    const messages = waiting
    waiting = []
    stored = null
    await insertMessages(db, messages, now())
  }
  return (message) => {
    waiting.push(message)
    stored ??= store()
    return stored
  }
}

/** Gives the online exams of a day this link, where they have none yet. */
export async function linkExamsOn(db: Db, examDate: string, url: string): Promise<void> {
  await db
    .updateTable('sittings')
    .set({ examUrl: url })
    .where('examDate', '=', examDate)
    .where('mode', '=', 'online')
    .where('examUrl', 'is', null)
    .execute()
}
