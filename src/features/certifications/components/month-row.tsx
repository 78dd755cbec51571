import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { dateText, monthText } from '../../../format/date'
import { classNames } from '../../../ui/class-names'
import type { Explained } from '../../../ui/explain/explain-sheet'
import { Tag } from '../../../ui/tag/tag'
import { datesOf, type MonthState, monthLabel, shiftWord } from '../calendar-dates'
import { Chevron } from './chevron'
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
  const shift = shiftWord(month)
  return (
    <View className={classNames(styles.month, styles[state])}>
      <View
        id={monthRowId(month.month)}
        className={styles.head}
        hoverClass={styles.pressed}
        ariaRole="button"
        ariaExpanded={unfolded}
        ariaLabel={`${monthLabel(month)}，${detail}，${unfolded ? '收起' : '展开'}日期`}
        onClick={onTap}
      >
        <Text className={styles.name}>{monthText(month.month)}</Text>
        <View className={styles.words}>
          <View className={styles.line}>
            <Text className={styles.date}>{dateText(month.examDate)}</Text>
            {state === 'next' && <Tag>下一考期</Tag>}
            {shift && <Tag tone="warning">{shift}</Tag>}
            {month.provisional && <Tag tone="neutral">暂定</Tag>}
          </View>
          <Text className={styles.detail}>{detail}</Text>
        </View>
        <Chevron up={unfolded} />
      </View>
      {unfolded && (
        <View className={styles.dates}>
          {datesOf(month).map((date) => (
            <DateRow key={date.id} date={date} onTap={() => onExplain(date.explained)} />
          ))}
        </View>
      )}
    </View>
  )
}
