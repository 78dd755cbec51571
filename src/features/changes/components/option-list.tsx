import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { modeText } from '../../../format/words'
import { type Explained, ExplainSheet } from '../../../parts/explain/explain-sheet'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { OptionCard, OptionDetail, RefusedOption } from '../../../ui/option-card/option-card'
import { useDateWords } from '../../../ui/use-date-words'
import type { ChangeOption } from '../change-store'
import { ticketStepOf, whyNot } from '../option-words'
import styles from './option-list.module.scss'

interface OpenOptionProps {
  option: ChangeOption
  picked: boolean
  onPick: () => void
}

/** A sitting that can be chosen: its day, its seats and by when its ticket is out. */
function OpenOption({ option, picked, onPick }: OpenOptionProps) {
  const say = useDateWords()
  const title = say(option.examDate, 'date', option.provisional)
  const ticket = ticketStepOf(option)
  return (
    <OptionCard
      title={title}
      chosen={picked}
      tags={<SeatTag level={option.seatLevel} left={option.seatsLeft} />}
      onPick={onPick}
    >
      <OptionDetail>{modeText(option)}</OptionDetail>
      {ticket && (
        <OptionDetail>{`${ticket.title} ${say(ticket.at, ticket.precision, ticket.provisional)}`}</OptionDetail>
      )}
    </OptionCard>
  )
}

interface OptionListProps {
  title: string
  options: readonly ChangeOption[]
  pickedId: string | null
  onPick: (sittingId: string) => void
}

/** Every coming sitting: those that can be chosen, and those that say why not. */
export function OptionList({ title, options, pickedId, onPick }: OptionListProps) {
  const say = useDateWords()
  const [explained, setExplained] = useState<Explained | null>(null)
  return (
    <View className={styles.options} ariaRole="radiogroup" ariaLabel={title}>
      <Text className={styles.head}>{title}</Text>
      {options.map((option) =>
        option.choosable ? (
          <OpenOption
            key={option.sittingId}
            option={option}
            picked={option.sittingId === pickedId}
            onPick={() => onPick(option.sittingId)}
          />
        ) : (
          <RefusedOption
            key={option.sittingId}
            title={say(option.examDate, 'date', option.provisional)}
            reason={option.refusal?.text}
            onWhy={() => setExplained(whyNot(option, say))}
          />
        ),
      )}
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </View>
  )
}
