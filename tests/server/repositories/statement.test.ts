import { sql } from 'kysely'
import { openDatabase } from '../../../server/src/database/pool'
import type { Db } from '../../../server/src/repositories/database'
import { statement } from '../../../server/src/repositories/statement'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

let server: TestServer
let db: Db
beforeAll(async () => {
  server = await startTestServer()
  db = openDatabase(server.databaseUrl, 1, () => {})
}, START_MS)
afterAll(async () => {
  await db.destroy()
  await server.stop()
})

test('a statement is built once, and each who asks gets their own values, wherever these stand', async () => {
  let built = 0
  const between = statement<[first: string, last: string, no: null], { code: string; asked: string }>(
    (on, first, last, no) => {
      built += 1
      return on
        .selectFrom('certifications')
        .select(['code', sql<string>`${first}::text`.as('asked')])
        .where('code', '>=', first)
        .where('code', '<', last)
        .where(sql<boolean>`${no}::text is null and 'kept' = ${'kept'}`)
        .compile()
    },
  )
  const [one, other] = await Promise.all([
    between(db, 'practitioner', 'practitioner~', null),
    between(db, 'tca-sysops', 'tca-sysops~', null),
  ])
  expect(one).toEqual([{ code: 'practitioner', asked: 'practitioner' }])
  expect(other).toEqual([{ code: 'tca-sysops', asked: 'tca-sysops' }])
  expect(await db.transaction().execute((trx) => between(trx, 'x', 'a', null))).toEqual([])
  expect(built).toBe(1)
})
