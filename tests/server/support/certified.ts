import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import type { Api } from './api'
import { readyCandidate } from './candidate'
import { payFor } from './paying'
import type { BuyingServer } from './test-server'

/** Where a paper certificate is sent. */
export const ADDRESS = {
  recipient: '演示考生',
  phone: '13800000001',
  region: '广东省深圳市南山区',
  street: '科技路一号',
}

type Schemas = components['schemas']

/** When these tests register, and when the results of the sitting of 2020-07 are out. */
export const REGISTERING = '2020-07-06T10:00:00+08:00'
export const TICKETS_OUT = '2020-07-20T10:00:00+08:00'
export const EXAM_OVER = '2020-07-25T18:00:00+08:00'
export const RESULTS_OUT = '2020-07-29T10:00:00+08:00'

/** Token of the operator in these tests. */
export const OPS_TOKEN = 'operator-token-of-the-tests'

/** The operator's client. */
export function operator(server: BuyingServer): Api {
  return server.visitor.as(OPS_TOKEN)
}

/** Somebody registered for the sitting of 2020-07. */
export async function registered(server: BuyingServer, code = 'tca-architect') {
  await server.standClock(REGISTERING)
  const api = await readyCandidate(server, `考生${randomUUID().slice(0, 8)}`)
  const { registrationId } = await payFor(server, api, code, '2020-07')
  return { api, id: registrationId ?? '' }
}

/** Somebody who holds the certificate of the sitting of 2020-07, with the name on it. */
export async function certified(server: BuyingServer, code = 'tca-architect') {
  const { api, id } = await registered(server, code)
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  const { body } = await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)
  const number = body.next.certificateNumber ?? ''
  const certificate = (await api.get<Schemas['Certificate']>(`/v1/certificates/${number}`)).body
  return { api, id, number, certificate, path: `/v1/certificates/${number}` }
}
