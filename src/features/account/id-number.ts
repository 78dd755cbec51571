import { typedSigns } from '../../format/typed'

/** What is the matter with an ID number; `normalised` is no fault and is only told. */
export type IdNumberFinding =
  | 'empty'
  | 'normalised'
  | 'length'
  | 'characters'
  | 'region'
  | 'birthDate'
  | 'checksum'

/** An ID number as it will be typed into the exam system, and everything there is to say about it. */
export interface IdNumberCheck {
  /** Narrow digits and a capital X, without spaces. */
  number: string
  findings: readonly IdNumberFinding[]
  /** Whether it can be a resident ID number at all. */
  plausible: boolean
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const OLDEST_YEAR = 1900
/** The first two digits of the region code of every province-level division (GB/T 2260). */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

/** Full-width signs become narrow, x becomes X, and all that is no letter or digit goes. */
export function normaliseIdNumber(typed: string): string {
  return typedSigns(typed)
}

/** The last sign of a resident ID number by ISO 7064 MOD 11-2, from its first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/**
 * Whether the first six digits say where the number was given: the code of a division or, on the permanent residence card
 * of 2023, a 9, the province and the holder's nationality in three digits (ISO 3166-1).
 */
function isRegion(digits: string): boolean {
  if (!digits.startsWith('9')) return REGIONS.has(digits.slice(0, 2))
  return REGIONS.has(digits.slice(1, 3)) && digits.slice(3) !== '000'
}

/** Checks a Chinese resident ID number (GB 11643), a permanent residence card's among them: 18 signs, region, birth date not after `today` (`YYYY-MM-DD`), checksum. */
export function checkIdNumber(typed: string, today: string): IdNumberCheck {
  const number = normaliseIdNumber(typed)
  if (number === '') return { number, findings: ['empty'], plausible: false }
  const told: IdNumberFinding[] = number === typed ? [] : ['normalised']
  const faults = faultsOf(number, today)
  return { number, findings: [...told, ...faults], plausible: faults.length === 0 }
}

function faultsOf(number: string, today: string): IdNumberFinding[] {
  if (number.length !== 18) return ['length']
  if (!/^\d{17}[\dX]$/.test(number)) return ['characters']
  const faults: IdNumberFinding[] = []
  if (!isRegion(number.slice(0, 6))) faults.push('region')
  if (!isBirthDate(number.slice(6, 14), today)) faults.push('birthDate')
  if (checkCharacter(number) !== number[17]) faults.push('checksum')
  return faults
}

/** Whether eight digits are a day of the calendar between 1900 and today. */
function isBirthDate(digits: string, today: string): boolean {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const day = new Date(`${text}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  return exists && Number(digits.slice(0, 4)) >= OLDEST_YEAR && text <= today
}

/** First four and last three signs: 4403 **** **** 12X, as the backend masks it. */
export function maskIdNumber(number: string): string {
  return number.length < 8 ? '*'.repeat(number.length) : `${number.slice(0, 4)} **** **** ${number.slice(-3)}`
}
