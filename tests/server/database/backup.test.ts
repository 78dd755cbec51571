import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { backUp, restore } from '../../../server/src/database/backup'
import type { Db } from '../../../server/src/repositories/database'
import { plantRetakes } from '../../support/planted-retakes'
import { START_MS } from '../../support/server'
import { REGISTERING, registered } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

let server: BuyingServer
let other: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(REGISTERING)
  other = await startBuyingServer(REGISTERING)
}, START_MS)
afterAll(async () => {
  await server.stop()
  await other.stop()
})

/** The constraints on rows that point at others, and the retakes, each with its original. */
async function linksOf(db: Db) {
  const { rows } = await sql`
    select conname, convalidated, pg_get_constraintdef(oid) as says from pg_constraint
    where contype = 'f' order by conrelid::regclass::text, conname`.execute(db)
  return [
    ...rows,
    ...(await db.selectFrom('registrations').select(['id', 'retakeOf']).orderBy('id').execute()),
  ]
}

test('retakes that a backup has before their originals are restored, and every link is kept from then on', async () => {
  const { id } = await registered(server)
  await plantRetakes(server, id)
  const lines: string[] = []
  for await (const line of backUp(server.db)) lines.push(line.trimEnd())
  await other.sql('truncate sittings cascade')
  await restore(other.db, Readable.from(lines), async () => undefined)
  expect(await linksOf(other.db)).toEqual(await linksOf(server.db))
})
