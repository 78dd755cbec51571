import type { Selectable } from 'kysely'
import type { CertificationsTable, OutlineSection, SampleQuestion } from '../../repositories/tables/catalogue'

/** A certification as shipped. */
export type CertificationSeed = Selectable<CertificationsTable>

/** What every certification has in common: 90 minutes, certificates valid for two years, figures of the demo. */
export const common = {
  demoFigures: true,
  durationMinutes: 90,
  maximumScore: 100,
  validityYears: 2,
}

/** One section of an outline. */
export function section(title: string, weightPercent: number, points: string[]): OutlineSection {
  return { title, weightPercent, points }
}

/** A sample question; the first option given is the right one and is put at index `at`. */
export function sample(
  question: string,
  right: string,
  wrong: string[],
  at: number,
  explanation: string,
): SampleQuestion {
  const options = [...wrong]
  options.splice(at, 0, right)
  return { question, options, answer: at, explanation }
}
