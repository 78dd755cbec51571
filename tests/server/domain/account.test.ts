import type { Account } from '../../../server/src/domain/account/account'
import { checklist, readyToRegister } from '../../../server/src/domain/account/checklist'
import {
  maskAccountId,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
} from '../../../server/src/domain/account/masking'
import { presentMe } from '../../../server/src/domain/account/me'
import { fakeIdNumber } from '../../../server/src/gateways/identity/identity-standin'

const complete: Account = {
  cloudAccount: {
    accountId: '100012345678',
    kind: 'personal',
    verified: true,
    holderName: '李雷',
    idNumber: '44030019900101112X',
  },
  phone: '13812340001',
  email: { address: 'candidate@example.com', confirmed: true },
}

test('names, numbers and addresses are masked', () => {
  expect(maskName('李雷')).toBe('李*')
  expect(maskName('欧阳娜娜')).toBe('欧***')
  expect(maskPhone('13812340001')).toBe('138****0001')
  expect(maskEmail('candidate@example.com')).toBe('c***@example.com')
  expect(maskIdNumber('44030019900101112X')).toBe('4403 **** **** 12X')
  expect(maskAccountId('100012345678')).toBe('1000****5678')
})

test('a complete account may register and shows nothing in clear', () => {
  const me = presentMe(complete, { appId: 'wx1', path: 'authorize' })
  expect(me.readyToRegister).toBe(true)
  expect(me.displayName).toBe('李*')
  expect(JSON.stringify(me)).not.toMatch(/李雷|19900101|1234|candidate/)
})

test.each<[string, Partial<Account>, string[]]>([
  [
    'nothing bound',
    { cloudAccount: null, phone: null, email: null },
    ['missing', 'missing', 'missing', 'missing'],
  ],
  ['a company account', { cloudAccount: company() }, ['refused', 'refused', 'ok', 'ok']],
  ['an account without real name', { cloudAccount: unverified() }, ['ok', 'refused', 'ok', 'ok']],
  [
    'an unconfirmed e-mail',
    { email: { address: 'a@b.cn', confirmed: false } },
    ['ok', 'ok', 'ok', 'unconfirmed'],
  ],
])('with %s the checklist says what to mend', (_what, change, states) => {
  const items = checklist({ ...complete, ...change })
  expect(items.map((item) => item.state)).toEqual(states)
  expect(readyToRegister(items)).toBe(false)
  for (const item of items.filter((each) => each.state !== 'ok')) expect(item.detail).toMatch(/。$/)
})

test('the stand-in makes ID numbers with a valid check digit in a region that does not exist', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
  for (const seed of [0, 7, 42, 999, 123456]) {
    const digits = [...fakeIdNumber(seed)].map((sign) => (sign === 'X' ? 10 : Number(sign)))
    expect(digits).toHaveLength(18)
    expect(digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11).toBe(1)
    expect(fakeIdNumber(seed)).toMatch(/^990000/)
  }
})

function company() {
  return {
    accountId: '100087654321',
    kind: 'company',
    verified: true,
    holderName: '公司',
    idNumber: null,
  } as const
}

function unverified() {
  const { accountId } = company()
  return { accountId, kind: 'personal', verified: false, holderName: null, idNumber: null } as const
}
