import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { useDateWords } from '../../../ui/use-date-words'
import { distanceText, percentOf } from '../result-words'
import barStyles from './score-bar.module.scss'
import styles from './score-card.module.scss'

interface ScoreBarProps {
  /** How much of the bar is filled, 0 to 100. */
  percent: number
  /** Where a line marks what is needed, 0 to 100. */
  markPercent?: number
  tone: 'ok' | 'warning' | 'accent'
  /** What the bar says, for those who cannot see it. */
  label: string
}

/** A share as a bar, with a line at what is needed. */
function ScoreBar({ percent, markPercent, tone, label }: ScoreBarProps) {
  return (
    <View className={barStyles.bar} ariaRole="img" ariaLabel={label}>
      <View className={classNames(barStyles.fill, barStyles[tone])} style={{ width: `${percent}%` }} />
      {markPercent !== undefined && <View className={barStyles.mark} style={{ left: `${markPercent}%` }} />}
    </View>
  )
}

/** The score against the passing score, then the sections where the subject has them; nothing when absent. */
export function ScoreCard({ result }: { result: Schema<'Result'> }) {
  const say = useDateWords()
  const { score, passingScore, maximumScore, sections, publishedAt, outcome } = result
  if (score === null) return null
  const tone = outcome === 'passed' ? 'ok' : 'warning'
  return (
    <Card title="成绩" extra={<Text className={styles.stamp}>{`${say(publishedAt, 'minute')} 公布`}</Text>}>
      <View className={styles.line}>
        <Text className={styles.score}>{score}</Text>
        <Text className={styles.of}>{`/ ${maximumScore} 分`}</Text>
        <Text className={styles.distance}>{distanceText(score, passingScore)}</Text>
      </View>
      <ScoreBar
        percent={percentOf(score, maximumScore)}
        markPercent={percentOf(passingScore, maximumScore)}
        tone={tone}
        label={`得分 ${score}，合格线 ${passingScore}，满分 ${maximumScore}`}
      />
      <View className={styles.scale}>
        <Text className={styles.mark}>0</Text>
        <Text className={styles.mark}>{`合格线 ${passingScore}`}</Text>
        <Text className={styles.mark}>{maximumScore}</Text>
      </View>
      {sections.length > 0 && <Text className={styles.head}>各部分得分率</Text>}
      {sections.map(({ title, percent }) => (
        <View key={title} className={styles.section}>
          <View className={styles.pair}>
            <Text className={styles.title}>{title}</Text>
            <Text className={styles.percent}>{`${percent}%`}</Text>
          </View>
          <ScoreBar percent={percentOf(percent, 100)} tone="accent" label={`${title}，得分率 ${percent}%`} />
        </View>
      ))}
    </Card>
  )
}
