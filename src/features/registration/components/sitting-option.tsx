import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { beijing, dateTimeText, stampText } from '../../../format/date'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { classNames } from '../../../ui/class-names'
import { Countdown } from '../../../ui/countdown/countdown'
import { Tag } from '../../../ui/tag/tag'
import { modeText } from '../order-words'
import styles from './sitting-option.module.scss'

type Sitting = Schema<'Sitting'>

interface SittingOptionProps {
  sitting: Sitting
  durationMinutes: number
  selected: boolean
  onPick: () => void
}

/** A sitting that can be chosen: its day, its closing and its seats. */
export function SittingOption({ sitting, durationMinutes, selected, onPick }: SittingOptionProps) {
  const title = dateTimeText(sitting.slotStartsAt)
  const closes = stampText(sitting.registrationClosesAt)
  return (
    <View
      id={`sitting-${sitting.id}`}
      className={classNames(styles.option, selected && styles.selected)}
      hoverClass={styles.pressed}
      ariaRole="radio"
      ariaChecked={selected}
      ariaLabel={`${title}，${closes} 截止报名`}
      onClick={onPick}
    >
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        <View className={styles.tags}>
          {sitting.provisional && <Tag tone="neutral">日期暂定</Tag>}
          <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
        </View>
      </View>
      <Text className={styles.detail}>
        {beijing(sitting.slotStartsAt).year()}年 · {modeText(sitting)} · {durationMinutes} 分钟
      </Text>
      <Text className={styles.detail}>
        {closes} 截止报名
        {selected && (
          <>
            ，还有 <Countdown until={sitting.registrationClosesAt} overText="0 分" />
          </>
        )}
      </Text>
    </View>
  )
}

/** A sitting that cannot be chosen stays in the list and says why. */
export function RefusedSitting({ sitting, onWhy }: { sitting: Sitting; onWhy: () => void }) {
  const title = dateTimeText(sitting.slotStartsAt)
  return (
    <View id={`sitting-${sitting.id}`} className={classNames(styles.option, styles.refused)}>
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        <Tag tone="neutral">不可选</Tag>
      </View>
      <View className={styles.why}>
        <Text className={styles.detail}>{sitting.refusal?.text}</Text>
        <Text
          id={`why-${sitting.id}`}
          className={styles.link}
          ariaRole="button"
          ariaLabel={`${title} 为什么不可选`}
          onClick={onWhy}
        >
          为什么？
        </Text>
      </View>
    </View>
  )
}
