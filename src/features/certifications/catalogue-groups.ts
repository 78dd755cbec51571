import type { Schema } from '../../api/contract-types'
import type { CertificationMapContent } from '../../parts/certification-map/certification-map'
import { DIRECTION_NAMES } from './certification-words'

type Summary = Schema<'CertificationSummary'>

/** Certifications that are climbed one after the other, or stand side by side. */
export interface CatalogueGroup {
  id: string
  title: string
  items: Summary[]
}

const DIRECTIONS = ['developer', 'sysops', 'architect'] as const

/** The catalogue in the order in which a candidate climbs: foundation, the directions, the specialties. */
export function groupsOf(items: readonly Summary[]): CatalogueGroup[] {
  const groups = [
    {
      id: 'foundation',
      title: '基础',
      items: items.filter(({ track, direction }) => track === 'cloud' && direction === null),
    },
    ...DIRECTIONS.map((direction) => ({
      id: direction,
      title: `${DIRECTION_NAMES[direction]}方向`,
      items: items.filter((item) => item.direction === direction),
    })),
    { id: 'specialty', title: '专项', items: items.filter(({ track }) => track === 'specialty') },
  ]
  return groups.filter((group) => group.items.length > 0)
}

/** The map of directions × levels; the specialties stand in the list only. */
export function mapOf(items: readonly Summary[]): CertificationMapContent {
  return {
    directions: DIRECTIONS.map((direction) => ({
      direction,
      name: DIRECTION_NAMES[direction],
      cells: items.filter((item) => item.direction === direction),
    })),
    foundation: items.find(({ level }) => level === 'foundation'),
    specialties: [],
  }
}
