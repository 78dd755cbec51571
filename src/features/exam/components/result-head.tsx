import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { longDateText } from '../../../format/date'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import { outcomeWords } from '../result-words'
import styles from './result-head.module.scss'

/** Passed, failed or absent, in large type. */
export function ResultHead({ result }: { result: Schema<'Result'> }) {
  const { title, detail, tone, icon } = outcomeWords(result.outcome)
  return (
    <View id={`result-${result.outcome}`} className={styles.head}>
      <View className={classNames(styles.icon, styles[tone])}>
        <Icon name={icon} size="large" />
      </View>
      <Text className={styles.title}>{title}</Text>
      <Text className={styles.name}>{result.certification.name}</Text>
      <Text className={styles.detail}>{`${longDateText(result.examDate)} 考试`}</Text>
      <Text className={styles.detail}>{detail}</Text>
    </View>
  )
}
