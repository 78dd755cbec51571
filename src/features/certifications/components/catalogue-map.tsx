import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { MAP_DIRECTIONS, mapRowsOf } from '../catalogue-groups'
import { DIRECTION_NAMES, LEVEL_NAMES } from '../certification-words'
import styles from './catalogue-map.module.scss'

type Summary = Schema<'CertificationSummary'>

function MapCell({ item, text, wide }: { item: Summary | undefined; text: string; wide?: boolean }) {
  if (!item) return <View className={styles.gap} />
  return (
    <View
      id={`cell-${item.code}`}
      className={classNames(styles.cell, wide && styles.wide)}
      hoverClass={styles.pressed}
      ariaRole="button"
      ariaLabel={item.name}
      onClick={() => open(routes.certification(item.code))}
    >
      <Text>{text}</Text>
    </View>
  )
}

/** The way up: directions side by side, each level resting on the one below it. */
export function CatalogueMap({ items }: { items: readonly Summary[] }) {
  const foundation = items.find(({ level }) => level === 'foundation')
  return (
    <Card title="晋级路径">
      <View className={styles.map}>
        <View className={styles.row}>
          <Text className={styles.label} />
          {MAP_DIRECTIONS.map((direction) => (
            <Text key={direction} className={styles.head}>
              {DIRECTION_NAMES[direction]}
            </Text>
          ))}
        </View>
        {mapRowsOf(items).map(({ level, cells }) => (
          <View key={level} className={styles.row}>
            <Text className={styles.label}>{LEVEL_NAMES[level]}</Text>
            {MAP_DIRECTIONS.map((direction, index) => (
              <MapCell key={direction} item={cells[index]} text={cells[index]?.shortName ?? ''} />
            ))}
          </View>
        ))}
        <View className={styles.row}>
          <Text className={styles.label}>{LEVEL_NAMES.foundation}</Text>
          <MapCell item={foundation} text={foundation?.name ?? ''} wide />
        </View>
        <Text className={styles.note}>同一方向自下而上：先通过下一级，才能报考上一级。</Text>
      </View>
    </Card>
  )
}
