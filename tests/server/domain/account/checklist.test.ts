import {
  type Account,
  checklist,
  maskAccountId,
  maskEmail,
  maskIdNumber,
  maskName,
  maskPhone,
  readyToRegister,
} from '../../../../server/src/domain/account'
import { completeAccount as complete } from '../../support/account'

test('a complete account may register', () => {
  expect(readyToRegister(checklist(complete))).toBe(true)
})

test('names, numbers and addresses are masked', () => {
  expect(maskName('李雷')).toBe('李*')
  expect(maskName('欧阳娜娜')).toBe('欧***')
  expect(maskPhone('13812340001')).toBe('138****0001')
  expect(maskEmail('candidate@example.com')).toBe('c***@example.com')
  expect(maskIdNumber('44030019900101112X')).toBe('4403 **** **** 12X')
  expect(maskAccountId('100012345678')).toBe('1000****5678')
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
