import { useEffect } from 'react'
import { useApp } from '../stores/app-context'
import type { Resource } from '../stores/resource'

/** Shows what WeChat fetched of a resource before the app ran, once the app has it. */
export function useFetched(resource: Resource<unknown>): void {
  const { times } = useApp().fetched
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time something has come.
  useEffect(() => resource.recall(), [resource, times])
}
