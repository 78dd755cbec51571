import type { components } from '../../../contract/schema'
import type { CertificationRow } from '../repositories/certifications'

type Summary = components['schemas']['CertificationSummary']
type Certification = components['schemas']['Certification']

/** A certification as a line of the catalogue. */
export function presentSummary(row: CertificationRow): Summary {
  const { code, track, direction, level, shortName, name, nameEn, priceFen, demoFigures, durationMinutes } =
    row
  return { code, track, direction, level, shortName, name, nameEn, priceFen, demoFigures, durationMinutes }
}

/** A certification with all that is known of it; `catalogue` names the one it asks for first. */
export function presentCertification(row: CertificationRow, catalogue: CertificationRow[]): Certification {
  const { description, questionCount, passingScore, maximumScore, mockExam, validityYears } = row
  const prerequisite = catalogue.find(({ code }) => code === row.prerequisiteCode)
  return {
    ...presentSummary(row),
    description,
    questionCount,
    passingScore,
    maximumScore,
    mockExam,
    validityYears,
    prerequisite: prerequisite ? { code: prerequisite.code, name: prerequisite.name } : null,
    outline: row.outline,
    samples: row.samples,
    formerNames: row.formerNames,
    schedule: row.schedule,
  }
}
