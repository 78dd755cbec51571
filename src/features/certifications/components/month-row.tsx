import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { monthText } from '../../../format/date'
import type { Explained } from '../../../parts/explain/explain-sheet'
import { classNames } from '../../../ui/class-names'
import { Disclosure } from '../../../ui/disclosure/disclosure'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import { datesOf, type MonthState, monthLabel, shiftWord } from '../calendar-dates'
import { DateRow } from './date-row'
import styles from './month-row.module.scss'

interface MonthRowProps {
  month: Schema<'CalendarMonth'>
  state: MonthState
  detail: string
  unfolded: boolean
  onTap: () => void
  onExplain: (explained: Explained) => void
}

/** The id by which a month's row can be scrolled to. */
export function monthRowId(month: string): string {
  return `month-${month}`
}

/** A month's sitting on one line, and unfolded its six dates. */
export function MonthRow({ month, state, detail, unfolded, onTap, onExplain }: MonthRowProps) {
  const say = useDateWords()
  const shift = shiftWord(month)
  return (
    <Disclosure
      id={monthRowId(month.month)}
      label={[monthLabel(month, say), state === 'next' && '下一考期', shift, detail]
        .filter(Boolean)
        .join('，')}
      unfolded={unfolded}
      onTap={onTap}
      head={
        <>
          <Text className={classNames(styles.name, styles[state])}>{monthText(month.month)}</Text>
          <View className={styles.words}>
            <View className={styles.line}>
              <Text className={classNames(styles.date, styles[state])}>
                {say(month.examDate, 'date', month.provisional)}
              </Text>
              {state === 'next' && <Tag>下一考期</Tag>}
              {shift && <Tag tone="warning">{shift}</Tag>}
            </View>
            <Text className={styles.detail}>{detail}</Text>
          </View>
        </>
      }
    >
      {datesOf(month, say).map((date) => (
        <DateRow key={date.id} date={date} onTap={() => onExplain(date.explained)} />
      ))}
    </Disclosure>
  )
}
