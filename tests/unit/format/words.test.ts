import type { Failure } from '../../../src/api/failure'
import { clockText, remaining, remainingText } from '../../../src/format/countdown'
import { failureText } from '../../../src/format/failure'
import { moneyText } from '../../../src/format/money'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [60000, '¥600.00'],
  [1, '¥0.01'],
  [0, '¥0.00'],
  [123456, '¥1234.56'],
])('%i fen are %s', (fen, text) => {
  expect(moneyText(fen)).toBe(text)
})

test.each([
  [4 * DAY + 23 * HOUR + 59 * MINUTE, '4 天 23 小时', '119:59:00'],
  [3 * HOUR + 20 * MINUTE, '3 小时 20 分', '3:20:00'],
  [15 * MINUTE, '15 分 00 秒', '15:00'],
  [MINUTE - 1, '0 分 59 秒', '00:59'],
  [0, '0 分 00 秒', '00:00'],
  [-DAY, '0 分 00 秒', '00:00'],
])('%i ms are told in words and as a clock', (left, words, clock) => {
  const rest = remaining(left, 0)
  expect([remainingText(rest), clockText(rest)]).toEqual([words, clock])
})

test('it is over at the instant itself, not a millisecond before', () => {
  expect(remaining(1000, 999).over).toBe(false)
  expect(remaining(1000, 1000).over).toBe(true)
})

const problem = (code: string): Failure => ({
  kind: 'problem',
  code,
  problem: {
    type: `/problems/${code}`,
    title: '该考期已停止报名',
    status: 409,
    detail: '请选择之后的考期。',
    code,
    incident: '7KQ2-M9XD',
  },
})

test.each<[Failure, string, string]>([
  [problem('sitting-closed'), '该考期已停止报名', 'none'],
  [problem('rate-limited'), '该考期已停止报名', 'retry'],
  [problem('gateway-unavailable'), '该考期已停止报名', 'retry'],
  [{ kind: 'signedOut' }, '登录已过期', 'signIn'],
  [{ kind: 'offline' }, '没有连上服务', 'retry'],
  [{ kind: 'timeout' }, '网络较慢，还没有结果', 'retry'],
  [{ kind: 'server', incident: '7KQ2-M9XD' }, '服务暂时不可用', 'retry'],
  [{ kind: 'unexpected', status: 418 }, '当前版本无法完成此操作', 'none'],
])('%o says what happened and what helps', (failure, title, remedy) => {
  const text = failureText(failure)
  expect(text).toMatchObject({ title, remedy })
  expect(text.detail).not.toBe('')
})

test('the incident reaches the candidate, who can read it to the hotline', () => {
  expect(failureText(problem('sitting-closed')).incident).toBe('7KQ2-M9XD')
  expect(failureText({ kind: 'server', incident: 'AAAA-BBBB' }).incident).toBe('AAAA-BBBB')
})
