import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import { displayMoney } from '../display'
import { DEFERRAL_USES_UP, RETAKE_USES_UP } from './changes'
import type { RefundTerms } from './refund'

type Way = components['schemas']['Way']

/** What staying, deferring and giving back are compared by. */
interface ComparedWays {
  deferralAllowed: boolean
  deferralUntil: Date
  /** That day may still move. */
  provisional: boolean
  refundAllowed: boolean
  /** Null where nothing was paid. */
  refund: Pick<RefundTerms, 'until' | 'provisional'> | null
  /** What would go back, in fen. */
  amountFen: number
  /** A free retake is still there. */
  retake: boolean
}

/** Staying, deferring and giving back, side by side. */
export function compareWays(ways: ComparedWays): Way[] {
  const retake = ways.retake ? '保留' : '没有'
  return [
    {
      kind: 'stay',
      title: '按现考期考试',
      allowed: true,
      cost: '无',
      usesUp: '不占用机会',
      retake,
      noLonger: '截止后延期、退款',
      until: null,
    },
    {
      kind: 'defer',
      title: '延期',
      allowed: ways.deferralAllowed,
      cost: '免费',
      usesUp: DEFERRAL_USES_UP,
      retake,
      noLonger: '再次延期、改回原考期',
      until: toBeijing(ways.deferralUntil),
      provisional: ways.provisional,
    },
    {
      kind: 'refund',
      title: '退款',
      allowed: ways.refundAllowed,
      cost: `退 ${displayMoney(ways.amountFen)}`,
      usesUp: '报名结束，席位释放',
      retake: '没有',
      noLonger: '延期、免费补考、撤回退款',
      until: ways.refund && toBeijing(ways.refund.until),
      provisional: ways.refund?.provisional,
    },
  ]
}

/** Using the free retake and letting it go, side by side; it can be asked for until `until`. */
export function compareRetake(until: Date | null, provisional: boolean): Way[] {
  return [
    {
      kind: 'retake',
      title: '免费补考',
      allowed: true,
      cost: '免费',
      usesUp: RETAKE_USES_UP,
      retake: '用掉',
      noLonger: '延期、更改补考考期',
      until: until && toBeijing(until),
      provisional,
    },
    {
      kind: 'letGo',
      title: '放弃补考',
      allowed: true,
      cost: '再考须重新付费',
      usesUp: '机会到期失效',
      retake: '到期失效',
      noLonger: '截止后免费补考',
      until: null,
    },
  ]
}
