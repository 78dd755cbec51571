import { type Kysely, type Migration, sql } from 'kysely'

const tables = `
create table partners (
  id text primary key,
  name text not null,
  city text not null,
  phone text,
  email text,
  website text,
  effective_from date not null default '2019-01-01',
  position integer not null
);
create table links (
  id text primary key,
  purpose text not null check (purpose in ('trialExam', 'partnerRegistration')),
  label text not null,
  value text not null,
  effective_from date not null
);
create table coupons (
  code text primary key check (code ~ '^[A-Z0-9-]{4,32}$'),
  route text not null check (route in ('official', 'partner')),
  discount_fen integer check (discount_fen > 0),
  discount_percent integer check (discount_percent between 1 and 100),
  certification_code text references certifications (code),
  partner_id text references partners (id),
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  max_uses integer not null check (max_uses >= 1),
  used integer not null default 0,
  constraint coupons_uses check (0 <= used and used <= max_uses),
  constraint coupons_discount check (num_nonnulls(discount_fen, discount_percent) = (route = 'official')::int)
);
create table coupon_uses (
  order_id text primary key references orders (id),
  coupon_code text not null references coupons (code),
  used_at timestamptz not null
);
create index coupon_uses_by_coupon on coupon_uses (coupon_code);

alter table orders
  add column discount_fen integer not null default 0 check (discount_fen >= 0),
  add column coupon_code text references coupons (code),
  add constraint orders_money check (price_fen = amount_fen + discount_fen),
  add constraint orders_discount check (discount_fen = 0 or coupon_code is not null);
`

/** Partners and links are shown beside help, whose version moves with them. */
const versionTriggers = ['partners', 'links']
  .map(
    (table) => `create trigger ${table}_version after insert or update or delete or truncate on ${table}
      for each statement execute function bump_data_version('help');`,
  )
  .join('\n')

/** Coupons of both routes, the partners of the other route, and links with their dates. */
export const offers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(db)
    await sql.raw(versionTriggers).execute(db)
  },
}
