import type { Client } from '../../api/client'
import type { Schema } from '../../api/contract-types'
import type { Result } from '../../api/failure'

/** A certification with its coming sittings, the earliest first. */
export interface Choice {
  certification: Schema<'Certification'>
  sittings: readonly Schema<'Sitting'>[]
}

/** Reads a certification and its sittings side by side. */
export async function readChoice(api: Client, code: string): Promise<Result<Choice>> {
  const [certification, sittings] = await Promise.all([
    api.get('/certifications/{code}', { path: { code } }),
    api.get('/certifications/{code}/sittings', { path: { code } }),
  ])
  if (!certification.ok) return certification
  if (!sittings.ok) return sittings
  return { ok: true, value: { certification: certification.value, sittings: sittings.value.items } }
}
