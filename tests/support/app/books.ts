import type { World } from './world'

/** What the backend has on its books for one certification: rows, not answers. */
export interface Books {
  orders: number
  paid: number
  registrations: number
  seats: number
}

/** Reads the books for a certification. */
export async function books(world: World, code: string): Promise<Books> {
  const [row] = await world.server.sql<Books>(
    `select (select count(*)::int from orders where certification_code = $1) as orders,
            (select count(*)::int from orders where certification_code = $1 and status = 'paid') as paid,
            (select count(*)::int from registrations where certification_code = $1) as registrations,
            (select coalesce(sum(taken), 0)::int from sittings where certification_code = $1) as seats`,
    [code],
  )
  if (!row) throw new Error('no books')
  return row
}
