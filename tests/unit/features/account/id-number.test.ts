import {
  checkCharacter,
  checkIdNumber,
  maskIdNumber,
  normaliseIdNumber,
} from '../../../../src/features/account/id-number'

const TODAY = '2020-07-18'
/** The example number of the national standard GB 11643. */
const EXAMPLE = '11010519491231002X'
const found = (typed: string) => checkIdNumber(typed, TODAY).findings
/** A number with the check character that belongs to it. */
const closed = (first17: string) => `${first17}${checkCharacter(first17)}`

test('the example of the national standard is right, and its last sign is computed', () => {
  expect(found(EXAMPLE)).toEqual([])
  expect(checkCharacter(EXAMPLE)).toBe('X')
  expect(checkIdNumber(EXAMPLE, TODAY).plausible).toBe(true)
})

test('full-width digits, a small x and spaces are put right and told', () => {
  expect(normaliseIdNumber('１１０１０５ １９４９１２３１ ００２ｘ')).toBe(EXAMPLE)
  const check = checkIdNumber('110105194912310o2x'.replace('o', '0'), TODAY)
  expect(check).toEqual({ number: EXAMPLE, findings: ['normalised'], plausible: true })
})

test('any single digit that was mistyped is noticed', () => {
  for (let place = 0; place < 17; place++) {
    const wrong = String((Number(EXAMPLE[place]) + 1) % 10)
    const typed = EXAMPLE.slice(0, place) + wrong + EXAMPLE.slice(place + 1)
    expect(checkIdNumber(typed, TODAY).plausible).toBe(false)
    expect(found(typed)).toContain('checksum')
  }
})

test('two neighbours that were swapped are noticed', () => {
  expect(found('11010519491213002X')).toContain('checksum')
})

test('a number of another length or with other signs says only that', () => {
  expect(found('')).toEqual(['empty'])
  expect(found('110105491231002')).toEqual(['length'])
  expect(found(`${EXAMPLE}1`)).toEqual(['length'])
  expect(found('1101O519491231002X')).toEqual(['characters'])
  expect(found('1X010519491231002X')).toEqual(['characters'])
})

test('the birth date has to be a day of the calendar, not in the future', () => {
  expect(found(closed('11010520000229001'))).toEqual([])
  expect(found(closed('11010519990229001'))).toEqual(['birthDate'])
  expect(found(closed('11010519901301001'))).toEqual(['birthDate'])
  expect(found(closed('11010518991231001'))).toEqual(['birthDate'])
  expect(found(closed('11010520200718001'))).toEqual([])
  expect(found(closed('11010520200719001'))).toEqual(['birthDate'])
})

test('the region has to be one of the country', () => {
  expect(found(closed('99010519491231002'))).toEqual(['region'])
  expect(found(closed('81000019900101001'))).toEqual([])
})

test.each([
  ['of Beijing, for a citizen of the United States', '911840196305160011'],
  ['of Shanghai, for a citizen of Japan', closed('93139219850101001')],
  ['of Guangdong, for a citizen of Germany', closed('94427619700228001')],
])('the number of a permanent residence card %s is plausible', (_, number) => {
  expect(checkIdNumber(number, TODAY)).toEqual({ number, findings: [], plausible: true })
})

test('a permanent residence card has a province and a nationality', () => {
  expect(found(closed('99084019630516001'))).toEqual(['region'])
  expect(found(closed('91100019630516001'))).toEqual(['region'])
})

test('it is shown masked', () => {
  expect(maskIdNumber(EXAMPLE)).toBe('1101 **** **** 02X')
  expect(maskIdNumber('1234')).toBe('****')
})
