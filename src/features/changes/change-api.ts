import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'
import type { ChangeKind } from './change-kind'

/** Whether a registration can be changed so, and to which sittings. */
export function readOptions(
  api: Client,
  kind: ChangeKind,
  id: string,
): Promise<Result<Schema<'ChangeOptions'>>> {
  return kind === 'deferral'
    ? api.get('/registrations/{id}/deferral-options', { path: { id } })
    : api.get('/registrations/{id}/retake-options', { path: { id } })
}

/** Changes a registration for good; gives it on its new sitting, or the new one of a retake. */
export function sendChange(
  api: Client,
  kind: ChangeKind,
  id: string,
  sitting: { sittingId: string; examDate: string },
  idempotencyKey: string,
): Promise<Result<Schema<'Registration'>>> {
  const options = { path: { id }, body: sitting, idempotencyKey }
  return kind === 'deferral'
    ? api.post('/registrations/{id}/deferral', options)
    : api.post('/registrations/{id}/retake', options)
}
