import type { Schema } from '../../api/contract-types'
import { LEVEL_NAMES } from '../../format/words'

/** The tracks in Chinese. */
export const TRACK_NAMES: Record<Schema<'Track'>, string> = { cloud: '云计算', specialty: '专项' }

/** The directions of the cloud track in Chinese. */
export const DIRECTION_NAMES: Record<Schema<'Direction'>, string> = {
  developer: '开发',
  sysops: '运维',
  architect: '架构',
}

/** Where a certification stands: 架构 · 高级, 基础, or 专项. */
export function placeText(certification: {
  direction: Schema<'Direction'> | null
  level: Schema<'Level'>
}): string {
  const level = LEVEL_NAMES[certification.level]
  return certification.direction ? `${DIRECTION_NAMES[certification.direction]} · ${level}` : level
}
