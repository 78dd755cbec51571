import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { classNames } from '../../../ui/class-names'
import { heading } from '../../../ui/heading'
import { Icon } from '../../../ui/icon/icon'
import type { CalendarStore } from '../pages/calendar/calendar-store'
import styles from './year-header.module.scss'

interface ArrowProps {
  label: string
  back?: boolean
  enabled: boolean
  onTap: () => void
}

function Arrow({ label, back, enabled, onTap }: ArrowProps) {
  return (
    <View
      className={classNames(styles.arrow, back && styles.back, !enabled && styles.off)}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={!enabled}
      onClick={enabled ? onTap : undefined}
    >
      <Icon name="chevron-right" />
    </View>
  )
}

/** The year on show, and the way to the one before and after it. */
export const YearHeader = observer(function YearHeader({ store }: { store: CalendarStore }) {
  return (
    <View className={styles.header}>
      <Arrow label="上一年" back enabled={store.hasPrevious} onTap={() => store.go(-1)} />
      <Text className={styles.year} {...heading}>
        {`${store.year} 年`}
      </Text>
      <Arrow label="下一年" enabled={store.hasNext} onTap={() => store.go(1)} />
    </View>
  )
})
