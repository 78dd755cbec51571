import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { monthText } from '../../../format/date'
import { type Explained, ExplainSheet } from '../../../parts/explain/explain-sheet'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { Card } from '../../../ui/card/card'
import { Countdown } from '../../../ui/countdown/countdown'
import { useDateWords } from '../../../ui/use-date-words'
import styles from './next-sitting.module.scss'

type NextSitting = NonNullable<Schema<'Home'>['nextSitting']>

/** The sitting that closes next; a tap explains its date. */
export function NextSittingCard({ sitting }: { sitting: NextSitting }) {
  const say = useDateWords()
  const [explained, setExplained] = useState<Explained | null>(null)
  const title = `${monthText(sitting.month)}考期 · ${say(sitting.examDate, 'date', sitting.provisional)}`
  return (
    <>
      <Card passing onTap={() => setExplained({ title, explanation: sitting.explanation })}>
        <View className={styles.row}>
          <View>
            <Text className={styles.title}>{title}</Text>
            <Text className={styles.detail}>
              {`报名 ${say(sitting.registrationClosesAt, 'minute', sitting.provisional)} 截止`}
              <Countdown until={sitting.registrationClosesAt} lead="，还有 " past="，已过" unknown="" />
            </Text>
          </View>
          <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
        </View>
      </Card>
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </>
  )
}
