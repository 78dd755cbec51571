import { decodeUtf8, isUnreadable, isUnreadableInLines, readable } from '../../../server/src/lib/text'

test.each([
  ['NUL', 'a\0b'],
  ['a bell', '\u0007'],
  ['delete', '\u007f'],
  ['a control of the upper half', '\u0085'],
  ['a line break', 'a\nb'],
  ['a line separator', 'a\u2028b'],
  ['half a pair', '\ud800'],
  ['the other half', 'x\udc00'],
  ['the halves the wrong way round', '\udc00\ud800'],
  ['an override of direction', 'x\u202e'],
  ['an isolate', '\u2066x'],
  ['a mark of direction', '\u200f'],
  ['no sign at all', '\uffff'],
])('%s cannot be read', (_, text) => expect(isUnreadable(text)).toBe(true))

test.each(['', '场地调整', '👨‍👩‍👧', '葛\u{e0100}', 'e\u0301', '\u0626\u06c7\u064a', '𠮷\u3000'])(
  '%j can be read',
  (text) => expect([isUnreadable(text), readable(text)]).toEqual([false, text]),
)

test('a text of several lines has breaks and tabs, and nothing else that cannot be read', () => {
  expect(isUnreadableInLines('a\tb\r\nc')).toBe(false)
  expect(isUnreadableInLines('a\n\0')).toBe(true)
})

test('what cannot be read is left out, breaks become spaces', () => {
  expect(readable('场地\u0007调整\r\n请\u202e留意\ud800')).toBe('场地调整 请留意')
})

test('bytes that are no UTF-8 are no text', () => {
  expect(decodeUtf8(new TextEncoder().encode('\ufeff计算,存储'))).toBe('\ufeff计算,存储')
  expect(decodeUtf8(Uint8Array.of(0xbc, 0xc6, 0xcb, 0xe3))).toBeUndefined()
  expect(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x22, 0))).toBeUndefined()
})
