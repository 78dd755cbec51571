import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { LEVEL_NAMES } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { type ChipOption, Chips } from '../../../ui/chips/chips'
import { Field } from '../../../ui/field/field'
import { Icon, iconClass } from '../../../ui/icon/icon'
import { DIRECTION_NAMES, TRACK_NAMES } from '../certification-words'
import type { CatalogueStore } from '../pages/catalogue/catalogue-store'
import styles from './catalogue-filters.module.scss'

const option = <Value extends string>(names: Record<Value, string>, value: Value): ChipOption<Value> => ({
  value,
  text: names[value],
})
const TRACKS = [option(TRACK_NAMES, 'cloud'), option(TRACK_NAMES, 'specialty')]
const DIRECTIONS = [
  option(DIRECTION_NAMES, 'developer'),
  option(DIRECTION_NAMES, 'sysops'),
  option(DIRECTION_NAMES, 'architect'),
]
const LEVELS = [
  option(LEVEL_NAMES, 'foundation'),
  option(LEVEL_NAMES, 'associate'),
  option(LEVEL_NAMES, 'professional'),
  option(LEVEL_NAMES, 'expert'),
]

/** Search by words, and chips for track, direction and level. */
export const CatalogueFilters = observer(function CatalogueFilters({ store }: { store: CatalogueStore }) {
  const { query, track, direction, level } = store.filter
  return (
    <Card>
      <View className={styles.filters}>
        <Field
          label="搜索认证"
          value={query}
          placeholder="如 架构、TCA"
          limit={40}
          onInput={(text) => store.search(text)}
          extra={<SearchMark clear={query ? () => store.search('') : undefined} />}
        />
        <Chips label="类别" options={TRACKS} chosen={track} onTap={(value) => store.tapTrack(value)} />
        <Chips
          label="方向"
          options={DIRECTIONS}
          chosen={direction}
          onTap={(value) => store.tapDirection(value)}
        />
        <Chips label="级别" options={LEVELS} chosen={level} onTap={(value) => store.tapLevel(value)} />
      </View>
    </Card>
  )
})

/** A magnifier, and the way to empty the field once something is in it: one element, so that the field stays as it is. */
function SearchMark({ clear }: { clear?: () => void }) {
  return (
    <View
      className={clear ? styles.clear : iconClass('search', 'small')}
      ariaHidden={!clear || undefined}
      ariaLabel={clear && '清除搜索'}
      onClick={clear}
    >
      {clear && <Icon name="x" size="small" />}
    </View>
  )
}
