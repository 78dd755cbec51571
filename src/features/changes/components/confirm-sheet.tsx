import { Text } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { CannotUndoList } from '../../../parts/comparison/cannot-undo'
import { Button } from '../../../ui/button/button'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'
import { type ChangeKind, changeWords } from '../change-kind'
import type { ChangeOption } from '../change-store'

interface ConfirmSheetProps {
  open: boolean
  kind: ChangeKind
  /** `YYYY-MM-DD`, the sitting as it stands. */
  from: string
  /** The sitting that was picked. */
  to: ChangeOption | null
  options: Schema<'ChangeOptions'>
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before a change that cannot be undone. */
export function ConfirmSheet({ open, kind, from, to, options, onConfirm, onClose }: ConfirmSheetProps) {
  const say = useDateWords()
  const words = changeWords(kind)
  return (
    <Sheet title={`${words.confirm}？`} open={open && to !== null} onClose={onClose}>
      {to && (
        <Text>{`${say(from, 'date')} → ${say(to.examDate, 'date', to.provisional)}，不收费。${words.caution}`}</Text>
      )}
      <CannotUndoList usesUp={options.usesUp} afterwards={options.afterwards} />
      <Button wide onTap={onConfirm}>
        {words.confirm}
      </Button>
      <Button kind="quiet" wide onTap={onClose}>
        再想想
      </Button>
    </Sheet>
  )
}
