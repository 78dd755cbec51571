import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import type { JourneyEvent } from '../calendar-entry'
import styles from './event-card.module.scss'

interface EventCardProps {
  event: JourneyEvent
  added: boolean
  busy: boolean
  /** How the phone reminds; null where it does not. */
  reminder: string | null
  disabled: boolean
  onAdd: () => void
}

/** One date of the journey: when, what for, how early the phone reminds, and the tap that adds it. */
export function EventCard({ event, added, busy, disabled, reminder, onAdd }: EventCardProps) {
  const say = useDateWords()
  const { title, startsAt, provisional, description } = event
  return (
    <Card>
      <View className={styles.row}>
        <View className={styles.words}>
          <Text className={styles.title}>{title}</Text>
          <Text className={styles.when}>{say(startsAt, 'full', provisional)}</Text>
          <Text className={styles.detail}>{description}</Text>
          {reminder && <Text className={styles.reminder}>{reminder}</Text>}
        </View>
        {added ? (
          <Tag tone="ok">已加入</Tag>
        ) : (
          <Button
            small
            kind="quiet"
            label={`加入 ${title}`}
            busy={busy && '正在加入'}
            disabled={disabled}
            onTap={onAdd}
          >
            加入
          </Button>
        )}
      </View>
    </Card>
  )
}
