import type { Schema } from '../../api/contract-types'
import { typedLine } from '../../format/typed'
import { LEVEL_NAMES } from '../../format/words'
import { DIRECTION_NAMES, TRACK_NAMES } from './certification-words'

type Summary = Schema<'CertificationSummary'>
type Track = Schema<'Track'>
type Direction = Schema<'Direction'>
type Level = Schema<'Level'>

/** What the candidate narrowed the catalogue to; null is "any". */
export interface CatalogueFilter {
  query: string
  track: Track | null
  direction: Direction | null
  level: Level | null
}

/** The whole catalogue. */
export const EVERYTHING: CatalogueFilter = { query: '', track: null, direction: null, level: null }

/** Chooses a track, or none when it was chosen. The specialties have neither direction nor level. */
export function toggleTrack(filter: CatalogueFilter, track: Track): CatalogueFilter {
  if (filter.track === track) return { ...filter, track: null }
  return track === 'specialty' ? { ...filter, track, direction: null, level: null } : { ...filter, track }
}

/** Chooses a direction, or none when it was chosen. Only the three upper levels of the cloud track have one. */
export function toggleDirection(filter: CatalogueFilter, direction: Direction): CatalogueFilter {
  if (filter.direction === direction) return { ...filter, direction: null }
  const track = filter.track === 'specialty' ? null : filter.track
  const level = filter.level === 'foundation' ? null : filter.level
  return { ...filter, track, direction, level }
}

/** Chooses a level, or none when it was chosen. The foundation has no direction. */
export function toggleLevel(filter: CatalogueFilter, level: Level): CatalogueFilter {
  if (filter.level === level) return { ...filter, level: null }
  const track = filter.track === 'specialty' ? null : filter.track
  return { ...filter, track, level, direction: level === 'foundation' ? null : filter.direction }
}

/** Whether anything is narrowed at all. */
export function isNarrowed({ query, track, direction, level }: CatalogueFilter): boolean {
  return query.trim() !== '' || track !== null || direction !== null || level !== null
}

/** Whether a certification belongs to what the candidate asked for; every word of the query has to be found. */
export function matches(certification: Summary, filter: CatalogueFilter): boolean {
  const { track, direction, level } = filter
  if (track !== null && certification.track !== track) return false
  if (direction !== null && certification.direction !== direction) return false
  if (level !== null && certification.level !== level) return false
  const text = searchable(certification)
  return plain(filter.query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function searchable(certification: Summary): string {
  const { name, nameEn, shortName, code, track, direction, level, names = [] } = certification
  // `names` has them all, former ones too; an answer kept by an older app on this phone has none.
  const words = [...names, name, nameEn, shortName, code, TRACK_NAMES[track], LEVEL_NAMES[level]]
  if (direction) words.push(DIRECTION_NAMES[direction])
  return plain(words.join(' '))
}

/** Small letters and narrow characters: ＴＣＡ, TCA and tca are the same word. */
function plain(text: string): string {
  return typedLine(text).toLowerCase()
}
