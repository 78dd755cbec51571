import type { Schema } from '../../../api/contract-types'
import { Facts } from '../../../ui/facts/facts'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'

/** Why a sitting cannot be chosen: what happened, the rule, and its date. */
export function RefusalSheet({
  sitting,
  onClose,
}: {
  sitting: Schema<'Sitting'> | null
  onClose: () => void
}) {
  const say = useDateWords()
  const refusal = sitting?.refusal ?? null
  return (
    <Sheet title="为什么不可选" open={refusal !== null} onClose={onClose}>
      {refusal && (
        <Facts
          facts={[
            ['原因', refusal.text],
            ['规则', refusal.rule],
            ['日期', refusal.date && say(refusal.date, 'minute', refusal.provisional)],
            ['怎么办', '请选择其他可选的考期；都不可选时，请等新的考期公布。'],
          ]}
        />
      )}
    </Sheet>
  )
}
