import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { phoneStorage } from '../phone-storage'
import { confirmSheet } from '../sheets/confirm-sheet'
import { callApi } from './call-api'

/** This phone's number, the same at every use. */
function ownNumber(): string {
  const stored = phoneStorage.get('number')
  if (stored) return stored
  const digits = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte % 10).join('')
  const fresh = `138${digits}`
  phoneStorage.set('number', fresh)
  return fresh
}

/** Detail of the getphonenumber event: a code for the backend, or the user's refusal. */
export async function getPhoneNumber(phone: Phone): Promise<Record<string, unknown>> {
  const ask = async () => {
    const number = ownNumber()
    const allowed = await confirmSheet(phone.layer, {
      heading: '认证考试助手 申请',
      title: '获取并验证你的手机号',
      text: `${number.slice(0, 3)}****${number.slice(-4)}`,
      accept: '允许',
      reject: '不允许',
    })
    if (!allowed) throw new ApiFailure('user deny')
    return { code: `standin-${crypto.randomUUID().slice(0, 8)}:${number}` }
  }
  const answer = callApi(phone, 'getPhoneNumber', ask, {})
  return (await answer?.catch((failure: Record<string, unknown>) => failure)) ?? {}
}
