/** The first year the calendar knows. */
export const FIRST_YEAR = 2019
/** The last year the calendar knows. */
export const LAST_YEAR = 2099

/** The year that a page's address asks for; null when it asks for none, or for one outside the calendar. */
export function yearFrom(text: string | undefined): number | null {
  const year = Number(text)
  return text && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}
