import type { Schema } from '../../api/contract-types'
import { Tag } from '../../ui/tag/tag'

/** How many seats are left, in words that fit how few they are. */
export function SeatTag({ level, left }: { level: Schema<'SeatLevel'>; left: number }) {
  if (level === 'none') return <Tag tone="neutral">已满</Tag>
  if (level === 'few') return <Tag tone="warning">{`剩 ${left} 席`}</Tag>
  return <Tag tone="ok">席位充足</Tag>
}
