import { maskIdNumber, maskPhone, normalizeIdNumber } from '../../../../server/src/domain/account'

test.each(['44030019900101112x', ' 440300 19900101 112X ', '４４０３００１９９００１０１１１２Ｘ'])(
  'the number typed as %s is one person’s',
  (typed) => {
    expect(normalizeIdNumber(typed)).toBe('44030019900101112X')
  },
)

test.each([
  ['44030019900101112X', '4403 **** **** 12X'],
  [' 440300 19900101 112X ', '4403 **** **** 12X'],
  ['K123456', 'K*****6'],
  ['01234567', '0******7'],
  ['H12345678', 'H1******8'],
  ['EA1234567890', 'EA********90'],
  ['12', '**'],
  ['', '*'],
])('of the document %j no more than about a third is shown: %s', (number, shown) => {
  expect(maskIdNumber(number)).toBe(shown)
})

test('a phone number that is no mobile of the mainland hides as much of itself', () => {
  expect([maskPhone('13800000001'), maskPhone('61234567')]).toEqual(['138****0001', '6******7'])
})
