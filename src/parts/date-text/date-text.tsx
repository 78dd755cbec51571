import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { type DateForm, withYear } from '../../format/date'
import { spoken } from '../../format/spoken'
import { Icon } from '../../ui/icon/icon'
import { useDateWords } from '../../ui/use-date-words'
import { ExplainSheet } from '../explain/explain-sheet'
import styles from './date-text.module.scss'

/** A date, and what is known about it. */
export interface DateTextProps {
  /** What the date is: 考试时间. Its label begins with it, and so does the title of its reason. */
  title: string
  /** RFC 3339, or `YYYY-MM-DD`. */
  at: string
  form: DateForm
  provisional?: boolean
  /** Why it is this date, where the backend says so. */
  explanation?: Schema<'Explanation'> | null
  /** What the date stands in, such as 截止 behind it; else it stands alone. */
  sentence?: (words: string) => string
  /** With its year also when it is this year's: on what is kept or shown to others. */
  always?: boolean
  className?: string
}

/**
 * A date as the reader needs it: with its year unless it is this year's, 暂定 while it is provisional, and its reason
 * on a tap. Where a tap on the whole card leads elsewhere, `useDateWords` says the same without the reason.
 */
export function DateText({
  title,
  at,
  form,
  provisional,
  explanation,
  sentence,
  always,
  className,
}: DateTextProps) {
  const [asked, setAsked] = useState(false)
  const say = useDateWords()
  const date = (always ? withYear : say)(at, form, provisional)
  const words = sentence ? sentence(date) : date
  if (!explanation) return <Text className={className}>{words}</Text>
  return (
    <>
      <View
        className={styles.date}
        ariaLabel={spoken(`${title}，${words}，查看依据`)}
        onClick={() => setAsked(true)}
      >
        <Text className={className}>{words}</Text>
        <View className={styles.info}>
          <Icon name="info" size="small" />
        </View>
      </View>
      <ExplainSheet
        explained={asked ? { title: `${title} · ${date}`, explanation } : null}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
