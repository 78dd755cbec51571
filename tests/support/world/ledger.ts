import type { Client } from 'pg'

/** A row that has changed since the last look. */
export interface Touched {
  tbl: string
  id: string | null
}

/** By which column the rows of a table are looked at again. */
const KEYS: Readonly<Record<string, string>> = {
  sittings: 'id',
  orders: 'id',
  registrations: 'id',
  certificates: 'number',
  notices: 'id',
  notice_deliveries: 'notice_id',
  candidates: 'id',
  results: 'registration_id',
  tickets: 'registration_id',
  coupon_uses: 'order_id',
  coupons: 'code',
}

/** The catalogue's own words, and the world's clock: every other table must not hold what names a person. */
const NOT_WATCHED = ['help_articles', 'certifications', 'contacts', 'rules', 'world_clock']

/** What every text about one of the world's people has in it somewhere: name, ID number, phone, e-mail and openid. */
export const MARKS = '赵秘|990000(19|20)\\d{2}|1380013\\d{4}|@people\\.example|standin-p\\d+'

/**
 * Notes every row that changes from now on, and every one that holds what names a person; what is rolled back is
 * not noted. Seats that a sitting begins with are kept, to be taken from what was sold.
 */
export async function keepLedger(client: Client): Promise<void> {
  await client.query(`
    create schema world;
    create table world.touched (seq bigint generated always as identity primary key, tbl text not null, id text);
    create table world.clear (tbl text not null, line text not null);
    create table world.seats (id text primary key, base integer not null);
    insert into world.seats select id, taken from sittings;
    create function world.base() returns trigger language plpgsql as $$ begin
      insert into world.seats values (new.id, new.taken) on conflict (id) do update set base = excluded.base; return null; end $$;
    create trigger world_base after insert on sittings for each row execute function world.base();
    create function world.touch() returns trigger language plpgsql as $$
    declare line jsonb; begin
      if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
      if tg_op = 'DELETE' then line := to_jsonb(old); else line := to_jsonb(new); end if;
      insert into world.touched (tbl, id) values (tg_table_name, line ->> tg_argv[0]);
      if tg_op <> 'DELETE' and line::text ~ '${MARKS}' then
        insert into world.clear values (tg_table_name, line::text);
      end if;
      return null; end $$`)
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^kysely'`,
  )
  for (const { name } of rows) {
    if (NOT_WATCHED.includes(name)) continue
    await client.query(
      `create trigger world_touch after insert or update or delete on "${name}"
       for each row execute function world.touch('${KEYS[name] ?? ''}')`,
    )
  }
}

/** What has changed since a look: nothing is taken away, since nobody here gathers up what is deleted. */
export async function touchedSince(
  client: Client,
  seen: number,
): Promise<{ touched: Touched[]; seen: number }> {
  const { rows } = await client.query<Touched & { last: number }>({
    name: 'world_touched',
    text: 'select tbl, id, max(seq)::int as last from world.touched where seq > $1 group by tbl, id order by last',
    values: [seen],
  })
  return { touched: rows, seen: rows.at(-1)?.last ?? seen }
}
