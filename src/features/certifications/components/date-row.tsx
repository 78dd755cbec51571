import { Text, View } from '@tarojs/components'
import { spoken } from '../../../format/spoken'
import { Icon } from '../../../ui/icon/icon'
import type { ExplainedDate } from '../calendar-dates'
import styles from './date-row.module.scss'

/** A date of a sitting; a tap tells why it is that one. */
export function DateRow({ date, onTap }: { date: ExplainedDate; onTap: () => void }) {
  return (
    <View className={styles.row} ariaLabel={spoken(`${date.title}，${date.when}，查看依据`)} onClick={onTap}>
      <Text className={styles.title}>{date.title}</Text>
      <View className={styles.when}>
        <Text>{date.when}</Text>
        <View className={styles.info}>
          <Icon name="info" size="small" />
        </View>
      </View>
    </View>
  )
}
