/** Readers of untyped values: what templates and API options carry may be of any type. */

/** The value as text; `fallback` for undefined and null. */
export const text = (value: unknown, fallback = ''): string =>
  value === undefined || value === null ? fallback : String(value)

/** The value as a finite number, else `fallback`. */
export const number = (value: unknown, fallback = 0): number => {
  const parsed = typeof value === 'string' ? Number.parseFloat(value) : value
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : fallback
}

/** The value as a boolean attribute: the text `false` counts as false. */
export const flag = (value: unknown): boolean => value !== 'false' && Boolean(value)

/** The value as a list, else an empty one. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The value as a plain object, else an empty one. */
export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
