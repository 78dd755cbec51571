import { ServerClock } from '../../../../src/api/server-clock'
import { checkName, maskName, normaliseName } from '../../../../src/features/account/holder-name'
import { IdCheckStore } from '../../../../src/features/account/id-check-store'
import type { Registered } from '../../../../src/features/account/id-report'

const NOW = Date.parse('2020-07-18T20:00:00+08:00')
const NUMBER = '11010519491231002X'
const registered: Registered = { nameMasked: '李**', idNumberMasked: '1101 **** **** 02X' }

function checked(name: string, number: string, account: Registered = registered) {
  const store = new IdCheckStore(new ServerClock(() => NOW), () => account)
  store.typeName(name)
  store.typeNumber(number)
  store.check()
  return store
}
const titles = (store: IdCheckStore) => store.report?.lines.map(({ title }) => title)

describe('the name', () => {
  test('is written as on the ID: no stray spaces, the middle dot', () => {
    expect(normaliseName(' 李 小明 ')).toBe('李小明')
    expect(normaliseName('李　明')).toBe('李明')
    expect(normaliseName('阿依古丽 ． 买买提')).toBe('阿依古丽·买买提')
    expect(normaliseName('阿依古丽•买买提')).toBe('阿依古丽·买买提')
    expect(normaliseName('ＡＮＮＡ  Li')).toBe('ANNA Li')
  })

  test('of one sign or with digits is refused, a rare sign is not', () => {
    expect(checkName('李').findings).toEqual(['tooShort'])
    expect(checkName('李1明').findings).toEqual(['characters'])
    expect(checkName('𠮷小明')).toEqual({ name: '𠮷小明', findings: [], plausible: true })
    expect(maskName('𠮷小明')).toBe('𠮷**')
  })
})

describe('the pre-check', () => {
  test('says that everything is right and fits the account', () => {
    expect(titles(checked('李小明', NUMBER))).toEqual(['格式正确', '与报名资料一致'])
  })

  test('is compared with nothing where the account says no name or number, as a company’s does', () => {
    const nobody = { nameMasked: null, idNumberMasked: null }
    expect(titles(checked('李小明', NUMBER, nobody))).toEqual(['格式正确'])
  })

  test('is the same with a small x', () => {
    const small = { ...registered, idNumberMasked: '1101 **** **** 02x' }
    expect(titles(checked('李小明', NUMBER, small))).toEqual(['格式正确', '与报名资料一致'])
  })

  test('says which of name and number differs from the account', () => {
    expect(titles(checked('王小明', NUMBER))).toEqual(['格式正确', '姓名与报名资料不同'])
    const other = { nameMasked: '李**', idNumberMasked: '4403 **** **** 123' }
    expect(titles(checked('李小明', NUMBER, other))).toEqual(['格式正确', '证件号与报名资料不同'])
  })

  test('compares nothing without an account, and nothing that is wrong in itself', () => {
    expect(titles(checked('李小明', NUMBER, null))).toEqual(['格式正确'])
    expect(titles(checked('李小明', NUMBER.replace('1949', '1948')))).toEqual(['校验位不符'])
  })

  test('explains every finding', () => {
    expect(titles(checked('', ''))).toEqual(['没有填写姓名', '没有填写证件号'])
    expect(titles(checked('李 小明', NUMBER.toLowerCase()))).toEqual([
      '姓名已换成规范写法',
      '证件号已换成规范写法',
      '格式正确',
      '与报名资料一致',
    ])
  })

  test('keeps nothing in full after checking', () => {
    const store = checked('李小明', NUMBER)
    expect(JSON.stringify(store)).not.toMatch(/小明|19491231/)
    expect(store.report).toMatchObject({ nameMasked: '李**', numberMasked: '1101 **** **** 02X' })
    store.startOver()
    expect(store.report).toBeNull()
  })
})
