import type { Schema } from '../../../api/contract-types'
import { dateTimeText, stampText, yearOf } from '../../../format/date'
import { modeText } from '../../../format/words'
import { SeatTag } from '../../../parts/seat-tag/seat-tag'
import { Countdown } from '../../../ui/countdown/countdown'
import { OptionCard, OptionDetail, OptionTags } from '../../../ui/option-card/option-card'
import { Tag } from '../../../ui/tag/tag'

interface SittingOptionProps {
  sitting: Schema<'Sitting'>
  durationMinutes: number
  selected: boolean
  onPick: () => void
}

/** A sitting that can be chosen: its day, its closing and its seats. */
export function SittingOption({ sitting, durationMinutes, selected, onPick }: SittingOptionProps) {
  const title = dateTimeText(sitting.slotStartsAt)
  const closes = stampText(sitting.registrationClosesAt)
  return (
    <OptionCard
      title={title}
      label={`${title}，${closes} 截止报名`}
      chosen={selected}
      tags={
        <OptionTags>
          {sitting.provisional && <Tag tone="neutral">日期暂定</Tag>}
          <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
        </OptionTags>
      }
      onPick={onPick}
    >
      <OptionDetail>
        {yearOf(sitting.slotStartsAt)}年 · {modeText(sitting)} · {durationMinutes} 分钟
      </OptionDetail>
      <OptionDetail>
        {closes} 截止报名
        {selected && (
          <Countdown until={sitting.registrationClosesAt} lead="，还有 " past="，已过" unknown="" />
        )}
      </OptionDetail>
    </OptionCard>
  )
}
