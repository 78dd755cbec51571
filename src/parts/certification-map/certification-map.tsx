import { Text, View } from '@tarojs/components'
import type { Schema } from '../../api/contract-types'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { classNames } from '../../ui/class-names'
import styles from './certification-map.module.scss'

type ContractCell = Schema<'MapCell'>

/** One certification of the map; it has a state where the map is about a candidate. */
export type MapCell = Omit<ContractCell, 'state'> & Partial<Pick<ContractCell, 'state'>>

/** What the map shows. A level may be missing in a direction, and so may the foundation. */
export interface CertificationMapContent {
  directions: readonly { direction: Schema<'Direction'>; name: string; cells: readonly MapCell[] }[]
  foundation: MapCell | undefined
  specialties: readonly MapCell[]
}

/** How a certification stands for the candidate, in a word. */
export const STATE_WORDS = { open: '', registered: '已报名', passed: '已通过', locked: '须先修' } as const
/** The highest level stands on top, as a candidate climbs. */
const ROWS = [
  { level: 'expert', name: '专家' },
  { level: 'professional', name: '高级' },
  { level: 'associate', name: '工程师' },
] as const

interface CellProps {
  cell: MapCell | undefined
  place?: 'foundation' | 'specialty'
  passing: boolean | undefined
}

function Cell({ cell, place, passing }: CellProps) {
  if (!cell) return <View className={styles.gap} />
  const state = cell.state ? STATE_WORDS[cell.state] : ''
  const short = place === 'foundation' ? cell.name : cell.shortName
  const text = state && place !== 'specialty' ? `${short} ${state}` : short
  return (
    <View
      className={classNames(styles.cell, styles[cell.state ?? 'stateless'], place && styles[place])}
      data-passing={passing}
      ariaLabel={text.startsWith(cell.name) ? undefined : `${text}，${cell.name}`}
      onClick={() => open(routes.certification(cell.code))}
    >
      {text}
    </View>
  )
}

/** Directions × levels, the specialties below; every cell opens its certification. `passing`: its states are of this candidate, see Card. */
export function CertificationMap({ map, passing }: { map: CertificationMapContent; passing?: boolean }) {
  return (
    <View className={styles.map}>
      <View className={styles.row}>
        <Text className={styles.label} />
        {map.directions.map(({ direction, name }) => (
          <Text key={direction} className={styles.head}>
            {name}
          </Text>
        ))}
      </View>
      {ROWS.map(({ level, name }) => (
        <View key={level} className={styles.row}>
          <Text className={styles.label}>{name}</Text>
          {map.directions.map(({ direction, cells }) => (
            <Cell
              key={direction}
              cell={cells.find((candidate) => candidate.level === level)}
              passing={passing}
            />
          ))}
        </View>
      ))}
      <View className={styles.row}>
        <Text className={styles.label}>基础</Text>
        <Cell cell={map.foundation} place="foundation" passing={passing} />
      </View>
      {map.specialties.length > 0 && (
        <View className={styles.row}>
          <Text className={styles.label}>专项</Text>
          <View className={styles.specialties}>
            {map.specialties.map((cell) => (
              <Cell key={cell.code} cell={cell} place="specialty" passing={passing} />
            ))}
          </View>
        </View>
      )}
    </View>
  )
}
