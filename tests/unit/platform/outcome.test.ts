import { attempt, outcomeOfError, phoneAnswerOf } from '../../../src/platform/outcome'

test.each([
  ['requestPayment:fail cancel', 'cancelled'],
  ['addPhoneCalendar:fail user cancel', 'cancelled'],
  ['saveImageToPhotosAlbum:fail auth deny', 'refused'],
  ['saveImageToPhotosAlbum:fail authorize:fail', 'refused'],
  ['setClipboardData:fail privacy permission is not authorized', 'disagreed'],
  ['saveImageToPhotosAlbum:fail authorize no response', 'refused'],
  ['saveImageToPhotosAlbum:fail:auth denied', 'refused'],
  ['addPhoneCalendar:fail authorization refuesed', 'refused'],
  ['addPhoneCalendar:fail system permission denied', 'refused'],
  ['setClipboardData:fail api scope is not declared in the privacy agreement', 'failed'],
  ['setClipboardData:fail appid privacy api banned', 'failed'],
  ['getImageInfo:fail net::ERR_CONNECTION_REFUSED', 'failed'],
  ['addPhoneCalendar:fail can only be invoked by user TAP gesture.', 'failed'],
  ['addPhoneCalendar:fail not support', 'unsupported'],
  ['openLocation:fail system error', 'failed'],
])('the client’s “%s” means %s', (errMsg, outcome) => {
  expect(outcomeOfError({ errMsg })).toBe(outcome)
})

test.each([[undefined], [null], ['text'], [new Error('x')]])('%p is a failure', (error) => {
  expect(outcomeOfError(error)).toBe('failed')
})

test.each([
  // V8 and JavaScriptCore.
  ["Cannot read properties of undefined (reading 'x')", 'failed'],
  ['Taro.openLocation is not a function', 'unsupported'],
  ["undefined is not a function (near '...t.openLocation...')", 'unsupported'],
])('the exception “%s” means %s', async (message, outcome) => {
  const missing = () => {
    throw new TypeError(message)
  }
  expect(await attempt(true, missing)).toBe(outcome)
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
  [{ errMsg: 'getPhoneNumber:fail user cancel' }, 'refused'],
  [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }, 'refused'],
  [{ errMsg: 'getPhoneNumber:fail api scope is not declared in the privacy agreement' }, 'failed'],
  [{ errMsg: 'getPhoneNumber:fail jsapi has no permission' }, 'failed'],
])('the answer %o of the phone number button is read', (detail, answer) => {
  expect(phoneAnswerOf(detail)).toEqual(answer)
})
