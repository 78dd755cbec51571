import { listTestCentres, type TestCentreRow } from '../../repositories/test-centres'
import type { Services } from '../../services'
import { citiesOf } from '../cities'
import { type Handlers, UNCHANGED } from '../operation'
import { storedAnswer, VersionedCache } from '../stored-answer'

/** The test centres of the on-site sittings. */
export function createTestCentreHandlers({ db, calendar }: Services): Handlers<'listTestCentres'> {
  const cache = new VersionedCache<TestCentreRow[]>()
  return {
    async listTestCentres(call) {
      const { versions } = await calendar.read()
      const rows = await cache.get(versions.catalogue, 'all', () => listTestCentres(db))
      const { city } = call.query
      const items = city ? rows.filter((row) => row.city === city) : rows
      const { body, version } = storedAnswer({ items, cities: citiesOf(rows), nextCursor: null })
      return call.matches(version) ? UNCHANGED : body
    },
  }
}
