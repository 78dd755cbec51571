/** The cities of what is listed, each once, in the order of the list. */
export function citiesOf(rows: { city: string }[]): string[] {
  return [...new Set(rows.map(({ city }) => city))]
}
