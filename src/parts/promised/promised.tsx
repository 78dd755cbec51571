import { Text, View } from '@tarojs/components'
import type { Schema } from '../../api/contract-types'
import { classNames } from '../../ui/class-names'
import { DateText, type DateTextProps } from '../date-text/date-text'
import styles from './promised.module.scss'
import { promisedWords } from './promised-words'

interface PromisedProps extends DateTextProps {
  /** How it stands, by the backend's clock. */
  promise: Schema<'Promised'>
  /** What is promised: 寄出. */
  deed: string
}

/** A promise to the candidate: its date, whether it was kept or is late, and what happens next. */
export function Promised({ promise, deed, ...date }: PromisedProps) {
  return (
    <View className={classNames(promise.state === 'late' && styles.late)}>
      <DateText {...date} sentence={(words) => promisedWords(promise, deed, words)} />
      <Text className={styles.next}>{promise.next}</Text>
    </View>
  )
}
