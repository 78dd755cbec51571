import type { ColumnType } from 'kysely'
import type { PaperState } from '../../domain/certificates'
import type { SectionResult } from '../../domain/exams/exams'
import type { ExamOutcome } from '../../domain/registrations/registrations'
import type { DateText } from './catalogue'

/** Results as imported, certificates with their holder sealed, their paper copies and the links that show them. */
export interface CertificateTables {
  results: {
    registrationId: string
    outcome: ExamOutcome
    /** Null when absent. */
    score: number | null
    /** Read as the parsed list; written as JSON text. */
    sections: ColumnType<SectionResult[], string, string>
    importedAt: Date
  }
  resultCorrections: {
    registrationId: string
    outcome: ExamOutcome
    score: number | null
    sections: ColumnType<SectionResult[], string, string>
    importedAt: Date
    replacedAt: Date
    /** Whether the candidate could read it. */
    published: boolean
  }
  certificates: {
    number: string
    registrationId: string
    candidateId: string
    certificationCode: string
    nameAtIssue: string
    holderSealed: string
    verificationCode: string
    issuedOn: DateText
    expiresOn: DateText
    revokedAt: Date | null
    revokedReason: string | null
  }
  paperCertificates: {
    certificateNumber: string
    state: PaperState
    addressSealed: string | null
    carrier: string | null
    trackingNumber: string | null
    printedAt: Date | null
    postedAt: Date | null
  }
  certificateShares: {
    id: string
    certificateNumber: string
    code: string
    createdAt: Date
    expiresAt: Date
    endedAt: Date | null
  }
}
