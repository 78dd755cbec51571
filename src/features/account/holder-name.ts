import { typedLine } from '../../format/typed'

/** What is the matter with a name; `normalised` is no fault and is only told. */
export type NameFinding = 'empty' | 'normalised' | 'tooShort' | 'characters'

/** A name as it should stand in the account, and everything there is to say about it. */
export interface NameCheck {
  name: string
  findings: readonly NameFinding[]
  plausible: boolean
}

/** The signs that are typed for the dot inside a name; the ID has the middle dot. */
const DOTS = /[.•‧∙⋅・･。]/g

/**
 * Han signs; the surrogates are those beyond the first plane, which rare names need, and the private ones those that
 * older systems had no other place for. Old phones know no \p{…}.
 */
const HAN = '\u3007\u3400-\u9fff\ue000-\uf8ff\ud800-\udfff'
const SPACE_BETWEEN_HAN = new RegExp(`([${HAN}])\\s+(?=[${HAN}])`, 'g')
const NAME_SIGNS = new RegExp(`^[${HAN}A-Za-z· ]+$`)

/** Without spaces at the ends or between Chinese signs, with narrow letters and the dot as on the ID. */
export function normaliseName(typed: string): string {
  return typedLine(typed)
    .replace(DOTS, '·')
    .replace(/\s*·\s*/g, '·')
    .replace(SPACE_BETWEEN_HAN, '$1')
    .trim()
}

/** Checks a name as it stands on a resident ID: two signs at least, letters and the middle dot only. */
export function checkName(typed: string): NameCheck {
  const name = normaliseName(typed)
  if (name === '') return { name, findings: ['empty'], plausible: false }
  const findings: NameFinding[] = name === typed ? [] : ['normalised']
  if ([...name].length < 2) return { name, findings: [...findings, 'tooShort'], plausible: false }
  if (!NAME_SIGNS.test(name)) return { name, findings: [...findings, 'characters'], plausible: false }
  return { name, findings, plausible: true }
}

/** First sign of a name, the others hidden: 李*, as the backend masks it. */
export function maskName(name: string): string {
  const [first = '*', ...others] = [...name]
  return `${first}${'*'.repeat(Math.max(1, others.length))}`
}
