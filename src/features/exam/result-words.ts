import type { Schema } from '../../api/contract-types'
import { routes } from '../../platform/routes'
import type { IconName } from '../../ui/icon/icon-name'
import type { Tone } from '../../ui/tag/tag'

type Result = Schema<'Result'>

/** How an outcome reads. */
export interface OutcomeWords {
  title: string
  detail: string
  tone: Tone
  icon: IconName
}

const OUTCOMES: Record<Result['outcome'], OutcomeWords> = {
  passed: { title: '通过', detail: '恭喜，你已通过本次考试。', tone: 'ok', icon: 'award' },
  failed: { title: '未通过', detail: '这次没有达到合格线。', tone: 'warning', icon: 'file-text' },
  absent: { title: '缺考', detail: '没有参加考试，按未通过处理。', tone: 'neutral', icon: 'clock' },
}

/** The words of an outcome. */
export function outcomeWords(outcome: Result['outcome']): OutcomeWords {
  return OUTCOMES[outcome]
}

/** Part of a whole in percent, 0 to 100; 0 of nothing. */
export function percentOf(value: number, whole: number): number {
  if (whole <= 0) return 0
  return Math.min(100, Math.max(0, (value / whole) * 100))
}

/** 高出 80 分, 差 40 分, or 刚好达到: how far a score is from passing. */
export function distanceText(score: number, passingScore: number): string {
  const distance = score - passingScore
  if (distance === 0) return '刚好达到合格线'
  return distance > 0 ? `高出合格线 ${distance} 分` : `距合格线还差 ${-distance} 分`
}

/** Where the next step after a result leads, and the words of its button. */
export function onwardsOf({ next, registrationId, certification }: Result): { words: string; url: string } {
  switch (next.kind) {
    case 'certificate':
      return {
        words: '查看证书',
        url: next.certificateNumber ? routes.certificate(next.certificateNumber) : routes.certificates(),
      }
    case 'retake':
      // Without an end it is used already, or there is no sitting for it yet.
      return next.until
        ? { words: '安排免费补考', url: routes.retake(registrationId) }
        : { words: '查看我的考试', url: routes.exams() }
    case 'registerAgain':
      return { words: '重新报名', url: routes.certification(certification.code) }
  }
}
