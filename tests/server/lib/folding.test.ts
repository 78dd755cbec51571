import { foldCode, foldName, hasWords } from '../../../server/src/lib/folding'
import { TYPED_NAMES } from '../../support/typed-names'

test.each(TYPED_NAMES)('%s is found by %j: %s', (issued, typed) => {
  expect(foldName(typed)).toBe(foldName(issued))
})

test.each([
  ['李雷', '李蕾'],
  ['王䶮', '王龑'],
  ['José', 'Jose'],
  ['买买提', '买提'],
])('%s and %s stay two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})

test('every sign that GB 18030 moved out of the private use area is the one it became', () => {
  const decoder = new TextDecoder('gb18030')
  // Two bytes from FE50 to FEA0 stood for U+E815 to U+E864; the current table says what they are now.
  const bytes = Array.from({ length: 0xa1 - 0x50 }, (_, index) => 0x50 + index).filter(
    (byte) => byte !== 0x7f,
  )
  const now = bytes.map((byte) => decoder.decode(Uint8Array.of(0xfe, byte)))
  const folded = bytes.map((_, index) => foldName(`王${String.fromCodePoint(0xe815 + index)}`))
  // What the table still calls private, or shows as a radical that is no letter, is no sign of a name.
  const known = now.map((sign, index) => [sign, index] as const).filter(([sign]) => /\p{L}/u.test(sign))
  expect(known.length).toBeGreaterThan(50)
  for (const [sign, index] of known) expect(folded[index]).toBe(foldName(`王${sign}`))
})

test('of a number or code letters and digits count, nothing else', () => {
  expect(foldCode(' ｃａ2008-\0GDKH·wqh2\u202c\ud800')).toBe('CA2008GDKHWQH2')
  expect(foldCode('——')).toBe('')
})

test('every word of a query has to be found', () => {
  expect(hasWords(['云架构工程师', 'TCA'], 'ｔｃａ　云架构')).toBe(true)
  expect(hasWords(['云架构工程师', 'TCA'], 'tcp 云架构')).toBe(false)
  expect(hasWords(['大数据', '工程师'], '大数据工程师')).toBe(false)
})
