/** What is sat, where and when: the catalogue, its sittings, and the data the calendar is computed from. */
export const catalogueTables = `
create table data_versions (
  name text primary key check (name in ('calendar', 'catalogue', 'help')),
  version bigint not null default 1
);
insert into data_versions (name) values ('calendar'), ('catalogue'), ('help');

create table calendar_overrides (
  month text primary key check (month ~ '^\\d{4}-\\d{2}$'),
  exam_date date not null,
  reason text not null,
  created_at timestamptz not null
);
create table announced_years (
  year integer primary key,
  announced_at timestamptz not null
);
create table announced_days (
  date date primary key,
  day_off boolean not null,
  name text not null
);
create table policies (
  effective_from date primary key,
  body jsonb not null
);

create table certifications (
  code text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
  position integer not null,
  track text not null check (track in ('cloud', 'specialty')),
  direction text check (direction in ('developer', 'sysops', 'architect')),
  level text not null check (level in ('foundation', 'associate', 'professional', 'expert', 'specialty')),
  short_name text not null,
  name text not null,
  name_en text not null,
  price_fen integer not null check (price_fen >= 0),
  demo_figures boolean not null,
  duration_minutes integer not null,
  question_count integer not null,
  passing_score integer not null,
  maximum_score integer not null,
  mock_exam boolean not null,
  validity_years integer not null,
  prerequisite_code text references certifications (code),
  description text not null,
  schedule text not null check (schedule in ('monthly', 'listed')),
  outline jsonb not null,
  samples jsonb not null
);
create table certification_names (
  certification_code text not null references certifications (code),
  name text not null,
  until date not null,
  primary key (certification_code, until)
);
create table centres (
  id text primary key,
  name text not null,
  city text not null,
  address text not null,
  latitude double precision not null,
  longitude double precision not null,
  phone text not null
);
create table sittings (
  id text primary key check (id ~ '^[a-z0-9-]{3,60}$'),
  certification_code text not null references certifications (code),
  month text check (month ~ '^\\d{4}-\\d{2}$'),
  exam_date date not null,
  mode text not null check (mode in ('online', 'onSite')),
  centre_id text references centres (id),
  capacity integer not null,
  taken integer not null default 0,
  exam_url text,
  constraint sittings_seats check (0 <= taken and taken <= capacity),
  constraint sittings_place check ((mode = 'onSite') = (centre_id is not null)),
  unique (certification_code, month)
);
create index sittings_by_certification on sittings (certification_code, exam_date);
create index sittings_by_date on sittings (exam_date);
`

/** Help, contacts and the rules a candidate accepts. */
export const helpTables = `
create table contacts (
  id text primary key,
  kind text not null check (kind in ('phone', 'email', 'link')),
  label text not null,
  value text not null,
  hours text,
  effective_from date not null,
  position integer not null
);
create table help_articles (
  id text primary key,
  topic text not null,
  question text not null,
  answer text not null,
  position integer not null
);
create table rules (
  version text primary key,
  title text not null,
  items jsonb not null,
  effective_from date not null
);
`

const versionedTables = {
  calendar: ['calendar_overrides', 'announced_years', 'announced_days', 'policies'],
  catalogue: ['certifications', 'certification_names', 'centres'],
  help: ['contacts', 'help_articles', 'rules'],
}

/** Any write to data that answers are memoised from moves its version, whoever writes. */
export const versionTriggers = [
  `create function bump_data_version() returns trigger language plpgsql as $$
   begin
     update data_versions set version = version + 1 where name = tg_argv[0];
     return null;
   end $$`,
  ...Object.entries(versionedTables).flatMap(([name, tables]) =>
    tables.map(
      (table) => `create trigger ${table}_version after insert or update or delete or truncate on ${table}
        for each statement execute function bump_data_version('${name}')`,
    ),
  ),
].join(';\n')
