import { ApiFailure } from '../api-failure'
import { callApi } from './call-api'
import type { Client } from './client'
import type { TextStore } from './engine'
import { once } from './open'

/** This phone's number, the same at every use. */
function ownNumber(memory: TextStore): string {
  const stored = memory.get('number')
  if (stored) return stored
  const digits = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte % 10).join('')
  const fresh = `138${digits}`
  memory.set('number', fresh)
  return fresh
}

/** Detail of the getphonenumber event: a code for the backend, or the user's refusal. */
export async function getPhoneNumber(client: Client): Promise<Record<string, unknown>> {
  const { user, memory } = client.engine
  const ask = async () => {
    const number = ownNumber(memory)
    const allowed = await user.confirms({
      heading: '认证考试助手 申请',
      title: '获取并验证你的手机号',
      text: `${number.slice(0, 3)}****${number.slice(-4)}`,
      accept: '允许',
      reject: '不允许',
    })
    if (!allowed) throw new ApiFailure('user deny')
    return { code: `standin-${once()}:${number}` }
  }
  const answer = callApi(client, 'getPhoneNumber', ask, {})
  return (await answer?.catch((failure: Record<string, unknown>) => failure)) ?? {}
}
