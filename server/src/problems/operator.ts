import { Problem } from './problem'

/** No operator token was sent, it is wrong, or the backend has none. */
export function operatorOnly(): Problem {
  const detail = '请使用后台配置的运营令牌（Authorization: Bearer …）。'
  return new Problem(401, 'operator-only', '仅限运营人员操作', detail)
}
