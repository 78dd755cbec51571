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

/** What the backend says while the result is not published; null for every other failure. */
export function unpublishedOf(failure: Failure | null): Schema<'Problem'> | null {
  return failure?.kind === 'problem' && failure.code === 'result-not-published' ? failure.problem : null
}
