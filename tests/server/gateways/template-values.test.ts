import { fitValue, isKeyword } from '../../../server/src/gateways/notices/templates'

test.each([
  ['thing1', '云架构工程师', '云架构工程师'],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing1', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  // A character outside the basic plane counts as one and is not cut in two.
  ['thing20', '𠮷'.repeat(21), `${'𠮷'.repeat(19)}…`],
  ['thing1', '两行\n成一行', '两行 成一行'],
  ['phrase3', '准考证已发放', '准考证已发'],
  ['phrase3', '成绩 A+ 通过', '成绩通过'],
  ['character_string4', '准考证 20200725-0001', '20200725-0001'],
  ['character_string4', 'x'.repeat(40), 'x'.repeat(32)],
  ['time5', '2020年7月25日 14:00', '2020年7月25日 14:00'],
  // The documented form of a span of time: the day has no hour to tell.
  ['time5', '2020年7月25日', '2020年7月25日 00:00~2020年7月25日 23:59'],
  ['date6', '2020年7月25日', '2020年7月25日'],
  ['short_thing7', '准考证已发放', '准考证已…'],
])('%s takes %s as %s', (keyword, value, expected) => {
  expect(fitValue(keyword, value)).toBe(expected)
})

test('keywords are a known type with a number', () => {
  expect(['thing1', 'character_string12', 'short_thing3'].map(isKeyword)).toEqual([true, true, true])
  expect(['thing', 'first', 'keyword1', 'constructor1', 'Thing1'].map(isKeyword)).toEqual(
    Array(5).fill(false),
  )
})
