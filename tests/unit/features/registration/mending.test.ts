import type { Schema } from '../../../../src/api/contract-types'
import { mendingOf } from '../../../../src/features/registration/mending'

type Item = Schema<'ChecklistItem'>

const item = (kind: Item['kind'], state: Item['state']): Item => ({ kind, state, title: '', detail: '' })

test.each([
  ['cloudAccount', 'missing', 'identityProvider', '绑定云账号'],
  ['cloudAccount', 'refused', 'identityProvider', '更换云账号'],
  ['realName', 'missing', 'identityProvider', '去实名认证'],
  ['phone', 'missing', 'phone', '绑定手机号'],
  ['email', 'missing', 'email', '绑定邮箱'],
  ['email', 'unconfirmed', 'email', '确认邮箱'],
] as const)('%s that is %s is mended by %s', (kind, state, by, words) => {
  expect(mendingOf(item(kind, state), true)).toEqual({ by, words, change: false })
})

test('the real name waits for a personal cloud account', () => {
  expect(mendingOf(item('realName', 'missing'), false)).toBeNull()
})

test('what is fine can be changed; the real name comes with the cloud account', () => {
  expect(mendingOf(item('cloudAccount', 'ok'), true)).toMatchObject({ words: '重新绑定', change: true })
  expect(mendingOf(item('realName', 'ok'), true)).toBeNull()
  expect(mendingOf(item('phone', 'ok'), true)).toMatchObject({ words: '更换', change: true })
  expect(mendingOf(item('email', 'ok'), true)).toMatchObject({ words: '更换', change: true })
})
