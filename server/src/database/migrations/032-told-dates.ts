import { type Kysely, type Migration, sql } from 'kysely'

/**
 * The dates that candidates of a subject and an exam day are told and that a later announcement can move, each change as a row of
 * its own: what is told now has the highest number.
 */
const table = `
create table told_dates (
  what text not null check (what in ('result', 'retake')),
  exam_date date not null,
  certification_code text not null references certifications (code),
  number integer not null,
  told_at timestamptz,
  recorded_at timestamptz not null,
  primary key (exam_date, certification_code, what, number)
);
comment on column told_dates.told_at is
  'result: 00:00 of the day from which it can be queried; retake: until when it can be asked for, null where nothing can be joined';
`

/** Which dates candidates were told. */
export const toldDates: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(table).execute(db)
  },
}
