import { Text, View } from '@tarojs/components'
import { beijing, dateText, stepText } from '../../../format/date'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { classNames } from '../../../ui/class-names'
import { Tag } from '../../../ui/tag/tag'
import type { ChangeOption } from '../change-store'
import { modeText, ticketStepOf } from '../option-words'
import styles from './option-card.module.scss'

interface OpenOptionProps {
  option: ChangeOption
  picked: boolean
  onPick: () => void
}

/** A sitting that can be chosen: its day, its seats and by when its ticket is out. */
export function OpenOption({ option, picked, onPick }: OpenOptionProps) {
  const title = dateText(option.examDate)
  const ticket = ticketStepOf(option)
  return (
    <View
      id={`option-${option.sittingId}`}
      className={classNames(styles.option, picked && styles.picked)}
      hoverClass={styles.pressed}
      ariaRole="radio"
      ariaChecked={picked}
      ariaLabel={`${title}，${modeText(option)}`}
      onClick={onPick}
    >
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        <SeatTag level={option.seatLevel} left={option.seatsLeft} />
      </View>
      <Text className={styles.detail}>{`${beijing(option.examDate).year()}年 · ${modeText(option)}`}</Text>
      {ticket && (
        <Text className={styles.detail}>{`${ticket.title} ${stepText(ticket.at, ticket.precision)}`}</Text>
      )}
    </View>
  )
}

/** A sitting that cannot be chosen stays in the list, dimmed, with the reason. */
export function RefusedOption({ option, onWhy }: { option: ChangeOption; onWhy: () => void }) {
  const title = dateText(option.examDate)
  return (
    <View id={`option-${option.sittingId}`} className={classNames(styles.option, styles.refused)}>
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        <Tag tone="neutral">不可选</Tag>
      </View>
      <View className={styles.why}>
        <Text className={styles.detail}>{option.refusal?.text}</Text>
        <Text
          id={`why-${option.sittingId}`}
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
