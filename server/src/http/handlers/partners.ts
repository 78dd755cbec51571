import { dateOf } from '../../lib/time'
import { listPartners, type PartnerRow } from '../../repositories/partners'
import type { Services } from '../../services'
import { citiesOf } from '../cities'
import { type Call, type Handlers, UNCHANGED } from '../operation'
import { presentPartner } from '../present-offers'
import { storedAnswer, VersionedCache } from '../stored-answer'

function fits(row: PartnerRow, { city, q }: Call<'listPartners'>['query']): boolean {
  if (city && row.city !== city) return false
  const name = row.name.toLowerCase()
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word))
}

/** The partners of the other route. */
export function createPartnerHandlers({ db, calendar }: Services): Handlers<'listPartners'> {
  const cache = new VersionedCache<PartnerRow[]>()
  return {
    async listPartners(call) {
      const { versions } = await calendar.read()
      const all = await cache.get(versions.help, 'all', () => listPartners(db))
      const today = dateOf(call.now)
      const rows = all.filter(({ effectiveFrom }) => effectiveFrom <= today)
      const items = rows.filter((row) => fits(row, call.query)).map(presentPartner)
      const { body, version } = storedAnswer({ items, cities: citiesOf(rows), nextCursor: null })
      return call.matches(version) ? UNCHANGED : body
    },
  }
}
