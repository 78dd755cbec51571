/** How a certification stands for a candidate; for a visitor each is open. */
export type CertificationState = 'passed' | 'registered' | 'locked' | 'open'

/** The codes of what a candidate has passed, and of what they are registered for without a result yet. */
export interface Standing {
  passed: readonly string[]
  registered: readonly string[]
}

/** A certification as far as its way is concerned. */
interface Subject {
  code: string
  /** What has to be passed before it. */
  prerequisiteCode: string | null
}

/** How a certification stands for a candidate; null is a visitor, to whom nothing is locked. */
export function certificationState(
  { code, prerequisiteCode }: Subject,
  standing: Standing | null,
): CertificationState {
  if (!standing) return 'open'
  if (standing.passed.includes(code)) return 'passed'
  if (standing.registered.includes(code)) return 'registered'
  return prerequisiteCode && !standing.passed.includes(prerequisiteCode) ? 'locked' : 'open'
}
