/** Where the rows of a table lie when candidates are spread over several nodes. */
export type Place =
  /** With the candidate, by the column of this name. */
  | { with: 'candidate'; column: string }
  /** With the candidate of the row that it belongs to; it would get that candidate's id as a column. */
  | { with: 'parent'; column: string; parent: string }
  /** A copy on every node: small, read by everybody, written by operators. */
  | { with: 'everybody' }
  /** On one node: queues, clocks, counters and what comes from outside without a candidate. */
  | { with: 'one' }

const candidate = (column = 'candidate_id'): Place => ({ with: 'candidate', column })
const parent = (table: string, column: string): Place => ({ with: 'parent', parent: table, column })
const everybody: Place = { with: 'everybody' }
const one: Place = { with: 'one' }

/** Every table of the schema. */
export const PLACES: Record<string, Place> = {
  candidates: candidate('id'),
  personal_data: candidate(),
  email_confirmations: candidate(),
  sessions: candidate(),
  idempotency_keys: candidate(),
  orders: candidate(),
  registrations: candidate(),
  certificates: candidate(),
  notices: candidate(),
  notice_channels: candidate(),
  subscription_allowances: candidate(),
  official_account_refusals: candidate(),
  tickets: parent('registrations', 'registration_id'),
  ticket_numbers: parent('registrations', 'registration_id'),
  results: parent('registrations', 'registration_id'),
  result_corrections: parent('registrations', 'registration_id'),
  calendar_links: parent('registrations', 'registration_id'),
  paper_certificates: parent('certificates', 'certificate_number'),
  certificate_shares: parent('certificates', 'certificate_number'),
  notice_deliveries: parent('notices', 'notice_id'),
  coupon_uses: parent('orders', 'order_id'),
  certifications: everybody,
  certification_names: everybody,
  centres: everybody,
  sittings: everybody,
  policies: everybody,
  calendar_overrides: everybody,
  announced_years: everybody,
  announced_days: everybody,
  told_dates: one,
  rules: everybody,
  contacts: everybody,
  links: everybody,
  help_articles: everybody,
  partners: everybody,
  coupons: everybody,
  data_versions: everybody,
  sealing_keys: everybody,
  payment_notifications: one,
  bills: one,
  bill_lines: one,
  sandbox_payments: one,
  money_cases: one,
  official_account_followers: one,
  official_account_requests: one,
  access_tokens: one,
  rate_limits: one,
  sweeps: one,
  sent_messages: one,
  demo_state: one,
  kysely_migration: one,
  kysely_migration_lock: one,
}

/** Asks the database. */
export type Ask = <Row extends object>(text: string) => Promise<Row[]>

/** What the real schema says about being spread. */
export interface Partition {
  /** Tables that `PLACES` does not name, columns it names that are not there, tables that are gone. */
  wrong: string[]
  /** Uniqueness that no node can see alone, as it does not hold the candidate's id. */
  global: { table: string; columns: string }[]
}

/** Holds `PLACES` against the tables there are. */
export async function readPartition(ask: Ask): Promise<Partition> {
  const columns = await ask<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  )
  const tables = new Set(columns.map(({ table }) => table))
  const has = (table: string, column: string) =>
    columns.some((each) => each.table === table && each.column === column)
  const wrong = [
    ...[...tables].filter((table) => !(table in PLACES)).map((table) => `${table} has no place`),
    ...Object.keys(PLACES)
      .filter((table) => !tables.has(table))
      .map((table) => `${table} is not there`),
    ...Object.entries(PLACES).flatMap(([table, place]) =>
      'column' in place && tables.has(table) && !has(table, place.column)
        ? [`${table} has no ${place.column}`]
        : [],
    ),
  ]
  const unique = await ask<{ table: string; columns: string }>(
    `select tablename as table, indexdef as columns from pg_indexes
     where schemaname = 'public' and indexdef like 'CREATE UNIQUE%' order by 1, 2`,
  )
  const global = unique
    .map(({ table, columns: definition }) => ({ table, columns: /\((.+?)\)/.exec(definition)?.[1] ?? '' }))
    .filter(({ table, columns: names }) => {
      const place = PLACES[table]
      return place && 'column' in place && !names.split(', ').includes(place.column)
    })
  return { wrong, global }
}
