import { Text, View } from '@tarojs/components'
import { classNames } from '../../ui/class-names'
import { heading } from '../../ui/heading'
import { Tag, type Tone } from '../../ui/tag/tag'
import styles from './subject-head.module.scss'

interface SubjectHeadProps {
  /** The certification's name. */
  name: string
  status: string
  tone: Tone
  /** Where it heads a page and not a card of a list. */
  large?: boolean
}

/** The certification that a card is about, and where it stands. */
export function SubjectHead({ name, status, tone, large }: SubjectHeadProps) {
  return (
    <View className={styles.head}>
      <Text className={classNames(styles.name, large && styles.large)} {...(large ? heading : {})}>
        {name}
      </Text>
      <Tag tone={tone}>{status}</Tag>
    </View>
  )
}
