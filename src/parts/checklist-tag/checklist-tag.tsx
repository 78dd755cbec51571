import type { Schema } from '../../api/contract-types'
import { known } from '../../format/known'
import { Tag, type Tone } from '../../ui/tag/tag'

type State = Schema<'ChecklistItem'>['state']

const STATE: Record<State, { words: string; tone: Tone }> = {
  ok: { words: '已就绪', tone: 'ok' },
  missing: { words: '待绑定', tone: 'warning' },
  unconfirmed: { words: '待确认', tone: 'warning' },
  refused: { words: '不可用', tone: 'danger' },
}

/** Where one thing that registering needs stands. */
export function ChecklistTag({ state }: { state: State }) {
  const { tone, words } = known(STATE, state, STATE.refused)
  return <Tag tone={tone}>{words}</Tag>
}
