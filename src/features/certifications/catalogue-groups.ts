import type { Schema } from '../../api/contract-types'
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

/** One level of the map, with its certification in each direction. */
export interface MapRow {
  level: Schema<'Level'>
  cells: (Summary | undefined)[]
}

/** The directions of the map, left to right. */
export const MAP_DIRECTIONS: readonly Schema<'Direction'>[] = DIRECTIONS

/** The map of directions × levels, the highest level on top. */
export function mapRowsOf(items: readonly Summary[]): MapRow[] {
  return (['expert', 'professional', 'associate'] as const).map((level) => ({
    level,
    cells: DIRECTIONS.map((direction) =>
      items.find((item) => item.level === level && item.direction === direction),
    ),
  }))
}
