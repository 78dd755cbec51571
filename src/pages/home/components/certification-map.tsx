import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import styles from './certification-map.module.scss'

type Cell = Schema<'MapCell'>

const STATE_WORDS = { open: '', registered: '已报名', passed: '已通过' } as const
/** The highest level stands on top, as a candidate climbs. */
const ROWS = [
  { level: 'expert', name: '专家' },
  { level: 'professional', name: '高级' },
  { level: 'associate', name: '工程师' },
] as const

function MapCell({ cell, text, chip }: { cell: Cell; text: string; chip?: boolean }) {
  const state = STATE_WORDS[cell.state]
  return (
    <View
      id={`map-${cell.code}`}
      className={classNames(styles.cell, styles[cell.state], chip && styles.chip)}
      hoverClass={styles.pressed}
      ariaRole="button"
      ariaLabel={state ? `${cell.name}，${state}` : cell.name}
      onClick={() => open(routes.certification(cell.code))}
    >
      <Text>{state && !chip ? `${text} ${state}` : text}</Text>
    </View>
  )
}

/** Directions × levels, with what the candidate has and is on the way to; every cell opens its certification. */
export function CertificationMapCard({ map }: { map: Schema<'CertificationMap'> }) {
  const all = (
    <Text id="catalogue" className={styles.all} ariaRole="link" onClick={() => open(routes.catalogue())}>
      全部科目
    </Text>
  )
  return (
    <Card title="认证地图" extra={all}>
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
            {map.directions.map(({ direction, cells }) => {
              const cell = cells.find((candidate) => candidate.level === level)
              return cell && <MapCell key={direction} cell={cell} text={cell.shortName} />
            })}
          </View>
        ))}
        <View className={styles.row}>
          <Text className={styles.label}>基础</Text>
          <MapCell cell={map.foundation} text={map.foundation.name} />
        </View>
        <View className={styles.row}>
          <Text className={styles.label}>专项</Text>
          <View className={styles.specialties}>
            {map.specialties.map((cell) => (
              <MapCell key={cell.code} cell={cell} text={cell.shortName} chip />
            ))}
          </View>
        </View>
      </View>
    </Card>
  )
}
