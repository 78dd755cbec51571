import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { type Explained, ExplainSheet } from '../../../parts/explain/explain-sheet'
import { scrollToElement } from '../../../platform/scroll'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { monthDetail, monthState } from '../calendar-dates'
import type { CalendarStore } from '../pages/calendar/calendar-store'
import styles from './calendar-months.module.scss'
import { MonthRow, monthRowId } from './month-row'

interface CalendarMonthsProps {
  calendar: Schema<'CalendarYear'>
  store: CalendarStore
}

/** Twelve rows; the sitting that is sat next is marked and brought into view. A tap on a date explains it. */
export const CalendarMonths = observer(function CalendarMonths({ calendar, store }: CalendarMonthsProps) {
  const [explained, setExplained] = useState<Explained | null>(null)
  const say = useDateWords()
  const { next } = store
  useEffect(() => {
    if (next) scrollToElement(monthRowId(next))
  }, [next])

  return (
    <>
      {calendar.provisional && (
        <Notice
          tone="warning"
          title="部分日期为暂定"
          detail="这一年的法定节假日尚未全部公布，公布后如有变化会更新，并通知已报名的考生。"
        />
      )}
      <Text className={styles.hint}>点开月份看全部日期，点日期看它的依据。均为北京时间。</Text>
      <Card>
        {calendar.items.map((month) => {
          const state = monthState(month, next, store.today)
          return (
            <MonthRow
              key={month.month}
              month={month}
              state={state}
              detail={monthDetail(month, state, store.now, say)}
              unfolded={store.unfolded === month.month}
              onTap={() => store.tapMonth(month.month)}
              onExplain={setExplained}
            />
          )
        })}
      </Card>
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </>
  )
})
