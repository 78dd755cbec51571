import Taro from '@tarojs/taro'
import { requestSubscriptions } from '../../../src/platform/subscribe'

jest.mock('@tarojs/taro', () => ({ canIUse: jest.fn(), requestSubscribeMessage: jest.fn() }))

const canIUse = Taro.canIUse as jest.Mock
// Taro declares the function without its promise's kinds of answers.
const request = Taro.requestSubscribeMessage as unknown as jest.Mock

beforeEach(() => {
  jest.clearAllMocks()
  canIUse.mockReturnValue(true)
})

test('WeChat is asked in the tap itself, for three templates at most', () => {
  request.mockReturnValue(new Promise(() => undefined))
  void requestSubscriptions(['a', 'b', 'c', 'd'])
  expect(request.mock.calls).toEqual([[{ tmplIds: ['a', 'b', 'c'] }]])
})

test('every kind of answer is told apart, also acceptance with sound', async () => {
  const given = { errMsg: 'requestSubscribeMessage:ok', a: 'acceptWithAudio', b: 'ban', c: 'filter' }
  request.mockResolvedValue(given)
  expect(await requestSubscriptions(['a', 'b', 'c'])).toEqual({
    outcome: 'done',
    answers: [
      { templateId: 'a', answer: 'accept' },
      { templateId: 'b', answer: 'ban' },
      { templateId: 'c', answer: 'filter' },
    ],
  })
})

test('the main switch that is off is no failure of ours', async () => {
  request.mockRejectedValue({
    errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
    errCode: 20004,
  })
  expect(await requestSubscriptions(['a'])).toEqual({ outcome: 'switchedOff', answers: [] })
})

test('a failing request is one', async () => {
  request.mockRejectedValue({ errMsg: 'requestSubscribeMessage:fail Request list fail', errCode: 10002 })
  expect((await requestSubscriptions(['a'])).outcome).toBe('failed')
})

test('a client without the function is not asked', async () => {
  canIUse.mockReturnValue(false)
  expect((await requestSubscriptions(['a'])).outcome).toBe('unsupported')
  expect(request).not.toHaveBeenCalled()
})
