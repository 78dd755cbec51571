import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import { displayMoney } from '../display'
import { DEFERRAL_USES_UP } from './deferral'

/** What deferring is compared with. */
export interface ComparedWays {
  deferralAllowed: boolean
  deferralUntil: Date
  refundAllowed: boolean
  /** Null where nothing was paid. */
  refundUntil: Date | null
  /** What would go back, in fen. */
  amountFen: number
  /** A free retake is still there. */
  retake: boolean
}

/** Staying, deferring and giving back, side by side. */
export function compareWays(ways: ComparedWays): components['schemas']['ChangeOptions']['comparison'] {
  const retake = ways.retake ? '保留' : '没有'
  return [
    {
      kind: 'stay',
      title: '按现考期考试',
      allowed: true,
      cost: '无',
      usesUp: '不占用机会',
      retake,
      until: null,
    },
    {
      kind: 'defer',
      title: '延期',
      allowed: ways.deferralAllowed,
      cost: '免费',
      usesUp: DEFERRAL_USES_UP,
      retake,
      until: toBeijing(ways.deferralUntil),
    },
    {
      kind: 'refund',
      title: '退款',
      allowed: ways.refundAllowed,
      cost: `退 ${displayMoney(ways.amountFen)}`,
      usesUp: '报名结束，席位释放',
      retake: '没有',
      until: ways.refundUntil && toBeijing(ways.refundUntil),
    },
  ]
}
