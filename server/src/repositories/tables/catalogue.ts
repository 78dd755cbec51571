import type { Generated, JSONColumnType } from 'kysely'
import type { Policy } from '../../domain/policy'

/** A calendar date in Beijing, `YYYY-MM-DD`. */
export type DateText = string

/** Data whose answers are memoised; the version moves with every write. */
export type VersionedData = 'calendar' | 'catalogue' | 'help'

type Track = 'cloud' | 'specialty'
export type Direction = 'developer' | 'sysops' | 'architect'
export type Level = 'foundation' | 'associate' | 'professional' | 'expert' | 'specialty'
export type ExamMode = 'online' | 'onSite'
type Schedule = 'monthly' | 'listed'

/** One part of what an exam asks; the weights of a certification add up to 100. */
export interface OutlineSection {
  title: string
  weightPercent: number
  points: string[]
}

/** A question like those of the exam; `answer` is the index of the right option. */
export interface SampleQuestion {
  question: string
  options: string[]
  answer: number
  explanation: string
}

export interface CertificationsTable {
  code: string
  position: number
  track: Track
  direction: Direction | null
  level: Level
  shortName: string
  name: string
  nameEn: string
  priceFen: number
  demoFigures: boolean
  durationMinutes: number
  questionCount: number
  passingScore: number
  maximumScore: number
  mockExam: boolean
  validityYears: number
  prerequisiteCode: string | null
  description: string
  schedule: Schedule
  outline: JSONColumnType<OutlineSection[]>
  samples: JSONColumnType<SampleQuestion[]>
}

/** A sitting of one certification; `month` is null for sittings that are listed one by one. */
export interface SittingsTable {
  id: string
  certificationCode: string
  month: string | null
  examDate: DateText
  mode: ExamMode
  centreId: string | null
  capacity: number
  taken: Generated<number>
  examUrl: string | null
}

/** The catalogue, the calendar's data, and help. */
export interface CatalogueTables {
  dataVersions: { name: VersionedData; version: Generated<number> }
  calendarOverrides: { month: string; examDate: DateText; reason: string; createdAt: Date }
  announcedYears: { year: number; announcedAt: Date; ofRelease: Generated<boolean> }
  announcedDays: { date: DateText; dayOff: boolean; name: string }
  policies: { effectiveFrom: DateText; body: JSONColumnType<Policy> }
  certifications: CertificationsTable
  certificationNames: { certificationCode: string; name: string; until: DateText }
  centres: {
    id: string
    name: string
    city: string
    address: string
    latitude: number
    longitude: number
    phone: string
  }
  sittings: SittingsTable
  contacts: {
    id: string
    kind: 'phone' | 'email' | 'link'
    label: string
    value: string
    hours: string | null
    effectiveFrom: DateText
    position: number
  }
  helpArticles: { id: string; topic: string; question: string; answer: string; position: number }
  rules: { version: string; title: string; items: JSONColumnType<string[]>; effectiveFrom: DateText }
}
