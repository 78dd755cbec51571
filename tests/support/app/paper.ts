import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../api-client'
import type { Served } from './bought'

const ADDRESS = { recipient: '演示考生', phone: '13800000001', region: '广东省深圳市', street: '科技路 1 号' }

/** The paper copy of somebody's only certificate. */
export async function paperOf(world: Served, session: Schema<'Session'>) {
  const api = apiClient(world.server.url, session.accessToken)
  const number = (await answerOf(api.get('/certificates'))).items[0]?.number ?? ''
  const path = { number }
  return {
    setAddress: () =>
      answerOf(
        api.put('/certificates/{number}/paper', {
          path,
          body: ADDRESS,
          idempotencyKey: `address-of-${number}`,
        }),
      ),
    postedAt: async () => (await answerOf(api.get('/certificates/{number}/paper', { path }))).postedAt,
  }
}
