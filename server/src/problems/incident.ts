import { randomInt } from 'node:crypto'

/** Signs that cannot be mistaken for one another when read aloud. */
const INCIDENT_SIGNS = '23456789ACDEFGHJKMNPQRTUVWXY'

/** A short code such as `7KQ2-M9XD` that the hotline can look up in the log. */
export function newIncident(): string {
  const sign = () => INCIDENT_SIGNS[randomInt(INCIDENT_SIGNS.length)]
  const group = () => Array.from({ length: 4 }, sign).join('')
  return `${group()}-${group()}`
}
