type Value = string | number | boolean | undefined

/** Fills `{name}` in a path of the contract and appends the query; undefined values are left out. */
export function urlOf(
  base: string,
  path: string,
  parameters: Record<string, Value> = {},
  query: Record<string, Value> = {},
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `${base}/v1${filled}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
