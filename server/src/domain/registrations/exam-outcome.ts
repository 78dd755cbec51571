/** How an exam ended for a candidate. */
export type ExamOutcome = 'passed' | 'failed' | 'absent'
