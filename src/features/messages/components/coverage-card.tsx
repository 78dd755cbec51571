import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { coverageText, isOffered } from '../channel-words'
import styles from './coverage-card.module.scss'

/** The coverage meter: how many of the channels reach the candidate. */
export function CoverageCard({
  channels,
  coverage,
}: Pick<Schema<'NoticeChannels'>, 'channels' | 'coverage'>) {
  const { title, detail } = coverageText(coverage)
  return (
    <Card>
      <View className={styles.head}>
        <View className={styles.words}>
          <Text className={styles.title}>{title}</Text>
          <Text className={styles.detail}>{detail}</Text>
        </View>
        <Text className={styles.figure}>{`${coverage.ready}/${coverage.of}`}</Text>
      </View>
      <View className={styles.meter} ariaHidden>
        {channels.filter(isOffered).map(({ channel, state }) => (
          <View key={channel} className={classNames(styles.part, state === 'ready' && styles.ready)} />
        ))}
      </View>
    </Card>
  )
}
