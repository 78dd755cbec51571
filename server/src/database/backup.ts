import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { migrateTo } from './migrate'

/** What a backup says first. */
interface Head {
  format: 1
  /** The last migration of the schema that the rows are of. */
  schema: string
  takenAt: string
}

const AT_ONCE = 500
/** Sessions of the migrator, which every database has of its own. */
const NOT_COPIED = /^kysely_migration/

async function tablesOf<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !NOT_COPIED.test(name))
}

/** Lets rows come before those that they point at, of their own table or another; the answer has every row checked again. */
async function withoutLinks<Tables>(trx: Kysely<Tables>): Promise<() => Promise<void>> {
  const { rows: links } = await sql<{ table: string; name: string; rule: string }>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
    where contype = 'f'`.execute(trx)
  for (const { table, name } of links)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(trx)
  return async () => {
    for (const { table, name, rule } of links)
      await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(rule)}`.execute(trx)
  }
}

/**
 * Everything in a database as lines of JSON, as it stood at one instant: a head, each row under its table's name, and last
 * the number of rows with a hash of all lines, without which a backup is not whole. On a PostgreSQL of its own whoever writes goes on
 * meanwhile.
 */
export async function* backUp<Tables>(db: Kysely<Tables>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const said = (value: object) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    return line
  }
  const trx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    const { rows: migrated } = await sql<{
      name: string
    }>`select max(name) as name from kysely_migration`.execute(trx)
    yield said({
      format: 1,
      schema: migrated[0]?.name ?? '',
      takenAt: new Date().toISOString(),
    } satisfies Head)
    let count = 0
    for (const table of await tablesOf(trx)) {
      await sql`declare copied no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t order by ctid`.execute(
        trx,
      )
      for (;;) {
        const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(AT_ONCE))} from copied`.execute(
          trx,
        )
        if (rows.length === 0) break
        count += rows.length
        yield said({ table, rows: rows.map(({ row }): unknown => JSON.parse(row)) })
      }
      await sql`close copied`.execute(trx)
    }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`
  } finally {
    await trx.rollback().execute()
  }
}

/** Before anything is changed in it, and again once nobody else can: a server may have started meanwhile. */
async function refuseUsed<Tables>(db: Kysely<Tables>): Promise<void> {
  const made = await sql<{ sittings: string | null }>`select to_regclass('sittings') as sittings`.execute(db)
  if (made.rows[0]?.sittings == null) return
  const { rows } = await sql`select from sittings limit 1`.execute(db)
  if (rows.length > 0) throw new Error('the database is not empty: restore into a new one')
}

/**
 * Puts a backup into an empty database, in one transaction: a file that is not whole, or whose data `check` refuses, leaves
 * no row, only empty tables. The schema is the backup's own; the next start brings it to the newest.
 */
export async function restore<Tables>(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
  check: (trx: Kysely<Tables>) => Promise<void>,
): Promise<number> {
  const hash = createHash('sha256')
  const reading = lines[Symbol.asyncIterator]()
  const first = String((await reading.next()).value)
  const head = JSON.parse(first) as Partial<Head>
  if (head.format !== 1 || !head.schema) throw new Error('this is no backup')
  hash.update(`${first}\n`)
  await refuseUsed(db)
  await migrateTo(db, head.schema)
  return db.transaction().execute(async (trx) => {
    const tables = await tablesOf(trx)
    await refuseUsed(trx)
    const link = await withoutLinks(trx)
    await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))}`.execute(trx)
    let count = 0
    for (;;) {
      const { value, done } = await reading.next()
      if (done) throw new Error('the backup is not whole')
      const line = JSON.parse(value) as { table?: string; rows: unknown[] | number; sha256?: string }
      if (line.table === undefined) {
        if (line.rows !== count || line.sha256 !== hash.digest('hex'))
          throw new Error('the backup is damaged')
        break
      }
      hash.update(`${value}\n`)
      if (!tables.includes(line.table) || !Array.isArray(line.rows)) throw new Error('the backup is damaged')
      const table = sql.table(line.table)
      // What the first rows' triggers have counted gives way to what was counted.
      if (line.table === 'data_versions') await sql`delete from ${table}`.execute(trx)
      await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(line.rows)}::jsonb)`.execute(
        trx,
      )
      count += line.rows.length
    }
    await link()
    await check(trx)
    return count
  })
}
