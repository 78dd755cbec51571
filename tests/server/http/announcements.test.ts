import type { components } from '../../../contract/schema'
import { openDatabase } from '../../../server/src/database/pool'
import { type Announcements, releaseAnnouncements } from '../../../server/src/domain/calendar/holidays'
import { addAnnouncements } from '../../../server/src/repositories/calendar/announcements'
import type { Database } from '../../../server/src/repositories/database'
import { START_MS, startTestServer, type TestServer } from '../../support/server'
import { Api } from '../support/api'

let server: TestServer
let db: ReturnType<typeof openDatabase<Database>>
beforeAll(async () => {
  server = await startTestServer({ now: '2020-07-06T10:00:00+08:00' })
  db = openDatabase<Database>(server.databaseUrl, 2, () => undefined)
}, START_MS)
afterAll(async () => {
  await db.destroy()
  await server.stop()
})

const now = new Date('2020-07-06T10:00:00+08:00')
const release = releaseAnnouncements()
const dayOff = (date: string): Announcements['days'] => new Map([[date, { dayOff: true, name: '春节' }]])

/** What another release does at its start on this database. */
const startsWith = ({ years, days }: Announcements) =>
  addAnnouncements(
    db,
    { years: new Set([...release.years, ...years]), days: new Map([...release.days, ...days]) },
    now,
  )

/** A February as the process that runs tells it. */
async function february(year: number) {
  const { body } = await new Api(server.url).get<components['schemas']['CalendarYear']>(
    `/v1/calendar/${year}`,
  )
  return body.items.find(({ month }) => month === `${year}-02`)
}

const version = async () =>
  (await server.sql<{ version: string }>("select version from data_versions where name = 'calendar'"))[0]
    ?.version

test('what a newer release knows holds for processes of older ones, too, and an older one takes nothing back', async () => {
  expect(await february(2027)).toMatchObject({ examDate: '2027-02-27', provisional: true })
  await startsWith({ years: new Set([2027]), days: dayOff('2027-02-27') })
  const known = { examDate: '2027-02-20', provisional: false }
  expect(await february(2027)).toMatchObject(known)
  const before = await version()
  await startsWith({ years: new Set(), days: new Map() })
  expect(await february(2027)).toMatchObject(known)
  expect(await version()).toBe(before)
})

test('a year that an operator has entered stays theirs', async () => {
  await server.sql('insert into announced_years values (2028, now())')
  await startsWith({ years: new Set([2028]), days: dayOff('2028-02-26') })
  expect(await february(2028)).toMatchObject({ examDate: '2028-02-26', provisional: false })
})

test('a day that the next announcement brings is added to the year before', async () => {
  await startsWith({ years: new Set([2029]), days: dayOff('2026-12-31') })
  expect(await server.sql("select name from announced_days where date = '2026-12-31'")).toEqual([
    { name: '春节' },
  ])
})
