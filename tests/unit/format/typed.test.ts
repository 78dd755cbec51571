import {
  typedCode,
  typedDigits,
  typedEmail,
  typedLine,
  typedMobile,
  typedSigns,
} from '../../../src/format/typed'

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test.each([
  '13800000001',
  '\u202d13800000001\u202c',
  '8613800000001',
  '+86 138 0000 0001',
  '0086-138-0000-0001',
  '（＋８６）１３８０００００００１',
  '138–0000–0001',
  '138−0000−0001',
  '\u2066138\u00a00000\u20090001\u2069',
  '\u200e138\u200b0000\u200c0001\ufeff',
])('%j is the mobile number 13800000001', (text) => {
  expect(typedMobile(text)).toBe('13800000001')
})

test.each(['1380000000', '86138000000012', '85261234567', ''])(
  '%j stays what it is: no number of the mainland',
  (text) => {
    expect(typedMobile(text)).toBe(text)
  },
)

test.each([
  '110861',
  '110 861',
  ' 110\u2009861\n',
  '１１０８６１',
  '110-861',
  '\u202a110861\u202c',
  '验证码：110861，10 分钟内有效',
  '【云认证】110861',
])('the six digits of %j are 110861', (text) => {
  expect(typedDigits(text, 6)).toBe('110861')
})

test.each([
  'li@example.com',
  ' li@example.com ',
  fullWidth('li@example.com'),
  'li＠example。com',
  'li @ example.com',
  'li@example.com，',
  '<li@example.com>;',
  '\u202dli@example.com\u202c',
  'li@exam\u00adple.com',
])('%j is the address li@example.com', (text) => {
  expect(typedEmail(text)).toBe('li@example.com')
})

test.each([
  'CA2007-4F8Q-19TZ',
  'ca20074f8q19tz',
  'CA2007 4F8Q 19TZ',
  fullWidth('CA2007-4F8Q-19TZ'),
  'CA2007–4F8Q—19TZ',
  'CA2007‑4F8Q﹣19TZ',
  '\u202aCA2007_4F8Q.19TZ\u202c',
])('only the letters and digits of %j count', (text) => {
  expect(typedSigns(text)).toBe('CA20074F8Q19TZ')
})

test('where the script engine folds no compatible signs, full-width ones are usual ones all the same', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string) {
    return String(this)
  })
  const read = [
    typedDigits('１１０８６１', 6),
    typedEmail('li＠example．com'),
    typedSigns('ＣＡ２００７－１'),
    typedLine('ＴＣＡ\u3000架构'),
  ]
  normalize.mockRestore()
  expect(read).toEqual(['110861', 'li@example.com', 'CA20071', 'TCA 架构'])
})

test('a code keeps its hyphens, whichever dash they were typed as', () => {
  expect(typedCode(' demo—save–１００ ')).toBe('DEMO-SAVE-100')
  expect(typedCode('DEMO - SAVE - 100')).toBe('DEMO-SAVE-100')
})

test('a line keeps its words, and what cannot be seen goes', () => {
  expect(typedLine('\u3000Ｌｉ  Ming\u200b ')).toBe('Li Ming')
  expect(typedLine('葛\u{e0100}小明')).toBe('葛小明')
  expect(typedLine('阿卜杜·热合曼')).toBe('阿卜杜·热合曼')
})
