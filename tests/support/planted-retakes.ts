/** How many rows a backup carries at once, and more: the original's newest version lies behind the first of them. */
const COUNT = 700

/** Repeats a registration COUNT times, each the retake of the one before, and then changes the first. */
export async function plantRetakes(
  { sql }: { sql(text: string, values?: unknown[]): Promise<object[]> },
  registrationId: string,
): Promise<void> {
  await sql(
    `insert into registrations
     select planted.* from registrations first, generate_series(1, ${COUNT}) n,
       jsonb_populate_record(first, jsonb_build_object(
         'id', 'planted-' || n,
         'retake_of', case n when 1 then first.id else 'planted-' || n - 1 end,
         'closed_at', first.created_at)) planted
     where first.id = $1`,
    [registrationId],
  )
  await sql('update registrations set created_at = created_at where id = $1', [registrationId])
}
