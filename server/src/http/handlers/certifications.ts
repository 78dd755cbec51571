import { certificationUnknown } from '../../problems/general'
import { type CertificationRow, listCatalogue } from '../../repositories/certifications'
import type { Services } from '../../services'
import { type Call, type Handlers, UNCHANGED } from '../operation'
import { presentCertification, presentSummary } from '../present-certification'
import { storedAnswer, VersionedCache } from '../stored-answer'

type Filter = Call<'listCertifications'>['query']

function fits(row: CertificationRow, { track, direction, level, q }: Filter): boolean {
  if (track && row.track !== track) return false
  if (direction && row.direction !== direction) return false
  if (level && row.level !== level) return false
  if (!q) return true
  const names = [row.code, row.shortName, row.name, row.nameEn, ...row.formerNames.map(({ name }) => name)]
  const text = names.join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The catalogue and its certifications. */
export function createCertificationHandlers({
  db,
  calendar,
}: Services): Handlers<'listCertifications' | 'getCertification'> {
  const cache = new VersionedCache<CertificationRow[]>()
  const catalogue = async () => {
    const { versions } = await calendar.read()
    return cache.get(versions.catalogue, 'all', () => listCatalogue(db))
  }
  return {
    async listCertifications(call) {
      const rows = await catalogue()
      const items = rows.filter((row) => fits(row, call.query)).map(presentSummary)
      const { body, version } = storedAnswer({ items, nextCursor: null })
      return call.matches(version) ? UNCHANGED : body
    },

    async getCertification(call) {
      const rows = await catalogue()
      const row = rows.find(({ code }) => code === call.params.code)
      if (!row) throw certificationUnknown()
      const { body, version } = storedAnswer(presentCertification(row, rows))
      return call.matches(version) ? UNCHANGED : body
    },
  }
}
