import { createHash } from 'node:crypto'
import type { ExamOutcome } from '../registrations'
import type { SectionResult } from './section-result'

/** What an exam counts: the score that passes, the highest one, and the sections of its outline. */
export interface Grading {
  passingScore: number
  maximumScore: number
  sectionTitles: string[]
}

/** A whole number from `low` to `high`, always the same for the same text. */
function between(text: string, low: number, high: number): number {
  const hash = createHash('sha256').update(text).digest().readUInt32BE(0)
  return low + (hash % (high - low + 1))
}

function scoreOf(registrationId: string, outcome: ExamOutcome, grading: Grading): number | null {
  const { passingScore, maximumScore } = grading
  if (outcome === 'absent') return null
  return outcome === 'passed'
    ? between(registrationId, passingScore, maximumScore)
    : between(registrationId, Math.floor(passingScore / 2), passingScore - 1)
}

const SECTION_SPREAD = 10

/**
 * A result that fits the outcome a demo asks for. It follows from the registration alone, so that publishing twice
 * or on two machines gives the same score.
 */
export function plausibleResult(
  registrationId: string,
  outcome: ExamOutcome,
  grading: Grading,
): { score: number | null; sections: SectionResult[] } {
  const score = scoreOf(registrationId, outcome, grading)
  if (score === null) return { score, sections: [] }
  const average = Math.round((score / grading.maximumScore) * 100)
  const sections = grading.sectionTitles.map((title) => {
    const percent = between(`${registrationId} ${title}`, average - SECTION_SPREAD, average + SECTION_SPREAD)
    return { title, percent: Math.min(100, Math.max(0, percent)) }
  })
  return { score, sections }
}
