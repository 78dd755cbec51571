import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { Steps } from '../../../parts/steps/steps'
import { classNames } from '../../../ui/class-names'
import { Disclosure } from '../../../ui/disclosure/disclosure'
import { Notice } from '../../../ui/notice/notice'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import { refusalWord, sittingDetail, sittingTitle, stepsOf } from '../sitting-words'
import styles from './sitting-row.module.scss'

interface SittingRowProps {
  sitting: Schema<'Sitting'>
  unfolded: boolean
  onTap: () => void
}

/** One sitting: when, until when, and whether there is a seat; unfolded it shows what follows from it. */
export function SittingRow({ sitting, unfolded, onTap }: SittingRowProps) {
  const say = useDateWords()
  const title = sittingTitle(sitting, say)
  const refusal = refusalWord(sitting)
  return (
    <Disclosure
      label={`${title}，${sittingDetail(sitting, say)}`}
      unfolded={unfolded}
      onTap={onTap}
      head={
        <View className={styles.main}>
          <View className={styles.words}>
            <Text className={classNames(styles.title, refusal && styles.off)}>{title}</Text>
            <Text className={styles.detail}>{sittingDetail(sitting, say)}</Text>
          </View>
          {refusal ? (
            <Tag tone="neutral">{refusal}</Tag>
          ) : (
            <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
          )}
        </View>
      }
    >
      <View className={styles.dates}>
        {sitting.refusal && (
          <Notice tone="neutral" title={sitting.refusal.text} detail={sitting.refusal.rule} />
        )}
        {sitting.provisional && (
          <Notice
            tone="warning"
            title="日期暂定"
            detail="这一年的法定节假日尚未公布，公布后如有变化，会通知已报名的考生。"
          />
        )}
        <Steps steps={stepsOf(sitting)} />
      </View>
    </Disclosure>
  )
}
