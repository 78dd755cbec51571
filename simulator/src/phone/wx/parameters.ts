import { ApiFailure } from '../api-failure'

const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

/** Throws the client's words when an option is of another type, e.g. `String` or `Number`. */
export function requireType(options: Record<string, unknown>, name: string, type: string): void {
  const given = typeOf(options[name])
  if (given === type) return
  throw new ApiFailure(`parameter error: parameter.${name} should be ${type} instead of ${given};`)
}
