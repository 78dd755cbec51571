import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { useDateWords } from '../../../ui/use-date-words'
import styles from './message-card.module.scss'

interface MessageCardProps {
  message: Schema<'MessageSummary'>
  unread: boolean
}

/** One message in the list: what happened, to what, and when; a dot while it is unread. */
export function MessageCard({ message, unread }: MessageCardProps) {
  const say = useDateWords()
  const { id, title, summary, createdAt } = message
  return (
    <Card
      label={`${unread ? '未读，' : ''}${title}，${summary}，${say(createdAt, 'minute')}`}
      onTap={() => open(routes.message(id))}
    >
      <View className={styles.head}>
        <View className={styles.subject}>
          {unread && <View className={styles.dot} />}
          <Text className={classNames(styles.title, unread && styles.unread)}>{title}</Text>
        </View>
        <Text className={styles.when}>{say(createdAt, 'minute')}</Text>
      </View>
      <Text className={styles.summary}>{summary}</Text>
    </Card>
  )
}
