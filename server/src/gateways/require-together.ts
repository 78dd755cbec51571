import type { Environment } from './create-gateways'

/**
 * The values of variables that only make sense together: all of them, or undefined when none is set. Half a
 * configuration stops the start, so that nobody runs on a stand-in by mistake.
 */
export function requireTogether<Name extends string>(
  environment: Environment,
  names: readonly Name[],
): Record<Name, string> | undefined {
  const missing = names.filter((name) => !environment[name])
  if (missing.length === names.length) return undefined
  if (missing.length > 0)
    throw new Error(`Also set ${missing.join(', ')}: ${names.join(', ')} belong together`)
  // The cast names what the checks before it have shown: every name has a value.
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? ''])) as Record<Name, string>
}
