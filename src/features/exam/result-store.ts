import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { Snapshot } from '../../stores/snapshot'

/** The result of one registration; kept on the device, since it does not change once it is out. */
export function resultResource(
  { api, clock, personal }: Pick<AppStores, 'api' | 'clock' | 'personal'>,
  id: string,
): Resource<Schema<'Result'>> {
  return new Resource<Schema<'Result'>>(
    () => api.get('/registrations/{id}/result', { path: { id } }),
    clock,
    new Snapshot(personal, `result:${id}`),
  )
}

/** A result that is not out yet, and from when it can be seen. */
export interface Unpublished {
  title: string
  detail: string
  /** RFC 3339; null while the day is unknown. */
  from: string | null
}

/** What the backend says while the result is not published; null for every other failure. */
export function unpublishedOf(failure: Failure | null): Unpublished | null {
  if (failure?.kind !== 'problem' || failure.code !== 'result-not-published') return null
  const { title, detail, date } = failure.problem
  return { title, detail, from: date ?? null }
}
