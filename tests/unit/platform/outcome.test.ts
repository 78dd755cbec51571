import { attempt, outcomeOfError, phoneAnswerOf } from '../../../src/platform/outcome'

test.each([
  ['requestPayment:fail cancel', 'cancelled'],
  ['addPhoneCalendar:fail user cancel', 'cancelled'],
  ['saveImageToPhotosAlbum:fail auth deny', 'refused'],
  ['saveImageToPhotosAlbum:fail authorize:fail', 'refused'],
  ['setClipboardData:fail privacy permission is not authorized', 'refused'],
  ['addPhoneCalendar:fail not support', 'unsupported'],
  ['openLocation:fail system error', 'failed'],
])('the client’s “%s” means %s', (errMsg, outcome) => {
  expect(outcomeOfError({ errMsg })).toBe(outcome)
})

test.each([[undefined], [null], ['text'], [new Error('x')]])('%p is a failure', (error) => {
  expect(outcomeOfError(error)).toBe('failed')
})

test('a function that the client lacks is never called', async () => {
  const call = jest.fn()
  expect(await attempt(false, call)).toBe('unsupported')
  expect(call).not.toHaveBeenCalled()
})

test('what worked is done, what was thrown is read', async () => {
  expect(await attempt(true, async () => {})).toBe('done')
  expect(await attempt(true, () => Promise.reject({ errMsg: 'login:fail cancel' }))).toBe('cancelled')
})

test.each([
  [{ code: 'phone-code', errMsg: 'getPhoneNumber:ok' }, { code: 'phone-code' }],
  [{ errMsg: 'getPhoneNumber:fail user deny' }, 'refused'],
  [{ errMsg: 'getPhoneNumber:fail jsapi has no permission' }, 'failed'],
])('the answer %o of the phone number button is read', (detail, answer) => {
  expect(phoneAnswerOf(detail)).toEqual(answer)
})
