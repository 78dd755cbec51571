import type { Schema } from '../../../api/contract-types'
import { modeText } from '../../../format/words'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { OptionCard, OptionDetail, OptionTags } from '../../../ui/option-card/option-card'
import { useDateWords } from '../../../ui/use-date-words'

interface SittingOptionProps {
  sitting: Schema<'Sitting'>
  selected: boolean
  onPick: () => void
}

/** A sitting that can be chosen: its day, its closing and its seats. */
export function SittingOption({ sitting, selected, onPick }: SittingOptionProps) {
  const say = useDateWords()
  const title = say(sitting.slotStartsAt, 'full', sitting.provisional)
  const closes = say(sitting.registrationClosesAt, 'minute', sitting.provisional)
  return (
    <OptionCard
      title={title}
      chosen={selected}
      tags={
        <OptionTags>
          <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
        </OptionTags>
      }
      onPick={onPick}
    >
      <OptionDetail>
        {modeText(sitting)} · {closes} 截止报名
      </OptionDetail>
    </OptionCard>
  )
}
