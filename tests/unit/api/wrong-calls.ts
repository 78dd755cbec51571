// Checked by the compiler alone: each call below is wrong, and `tsc` fails should it ever pass.
import type { Client } from '../../../src/api/client'

declare const api: Client
const body = { certificationCode: 'tca-architect', sittingId: 's-1', priceFen: 1, rulesVersion: '1' }

/** Calls that must not compile. */
export async function wrongCalls(): Promise<void> {
  // @ts-expect-error no such path
  await api.get('/certificates-of-others')
  // @ts-expect-error the path has no such method
  await api.delete('/home')
  // @ts-expect-error the path's parameter is missing
  await api.get('/certifications/{code}')
  // @ts-expect-error the path's parameter has another name
  await api.get('/certifications/{code}', { path: { id: 'tca-architect' } })
  // @ts-expect-error no such query parameter
  await api.get('/certifications', { query: { colour: 'red' } })
  // @ts-expect-error not a value of the enumeration
  await api.get('/certifications', { query: { level: 'beginner' } })
  // @ts-expect-error the idempotency key is missing
  await api.post('/orders', { body })
  // @ts-expect-error the body is missing
  await api.post('/orders', { idempotencyKey: 'one-intention-one-key' })
  // @ts-expect-error a field of the body is missing
  await api.post('/session', { body: {} })
  // @ts-expect-error a field of the body has the wrong type
  await api.post('/orders', { body: { ...body, priceFen: '600' }, idempotencyKey: 'one-intention-one-key' })
  // @ts-expect-error this operation takes no key
  await api.post('/session', { body: { code: 'c' }, idempotencyKey: 'one-intention-one-key' })

  const home = await api.get('/home')
  // @ts-expect-error a failure has no value
  home.value
  // @ts-expect-error the answer has no such field
  if (home.ok) home.value.weather
  const certification = await api.get('/certifications/{code}', { path: { code: 'tca-architect' } })
  if (!certification.ok && certification.failure.kind === 'problem') {
    // @ts-expect-error not a code of this operation
    if (certification.failure.code === 'sitting-closed') return
  }
}
