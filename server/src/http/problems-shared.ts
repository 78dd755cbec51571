import { Problem } from './problem'

/** Too many tries; `retryAfter` in seconds. */
export function rateLimited(retryAfter: number): Problem {
  const detail = `请在 ${retryAfter} 秒后再试。`
  return new Problem(429, 'rate-limited', '操作太频繁', detail, { retryAfter })
}

/** An outside service does not answer; nothing was changed. */
export function gatewayUnavailable(): Problem {
  return new Problem(503, 'gateway-unavailable', '外部服务暂时没有响应', '没有产生任何更改，请稍后再试。')
}

/** The key of an earlier request came with another body. */
export function idempotencyKeyReused(): Problem {
  const detail = '请返回上一页，刷新后重新提交。'
  return new Problem(409, 'idempotency-key-reused', '这次提交与之前的不一致', detail)
}
