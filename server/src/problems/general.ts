import { Problem } from './problem'

/**
 * The request does not fit the contract: `what` is wrong, a clause without its full stop, `next` what helps, and `fields`
 * are the names the contract uses.
 */
export function invalidRequest(what: string, fields: string[] = [], next = '请检查后再试。'): Problem {
  const detail = `${what}，${next}`
  return new Problem(400, 'invalid-request', '请求格式不正确', detail, fields.length > 0 ? { fields } : {})
}

/** An address whose id cannot be one: a link that was cut short, or one from an older release. */
export function linkBroken(fields: string[] = []): Problem {
  const detail = '这个链接不完整或已失效，请从首页或“考试”重新进入。'
  return new Problem(400, 'invalid-request', '链接不完整', detail, fields.length > 0 ? { fields } : {})
}

/** Does not exist, or belongs to somebody else; the two must not be told apart. */
export function notFound(): Problem {
  const detail = '这条记录不存在，或不属于当前账号。请核对编号，并确认当前账号就是报名时用的账号。'
  return new Problem(404, 'not-found', '没有找到', detail)
}

/** No operation has this address: a client that is older or newer than the backend, or somebody trying. */
export function addressUnknown(): Problem {
  const detail = '没有这个地址。请返回首页重新进入；接口文档见 /docs。'
  return new Problem(404, 'not-found', '没有找到', detail)
}

/** The address exists for other methods; `methods` are those. */
export function methodNotAllowed(methods: string[]): Problem {
  const detail = `此地址只支持 ${methods.join('、')}。请按接口文档（/docs）改用其中一种。`
  return new Problem(405, 'method-not-allowed', '请求方式不支持', detail)
}

/** No certification has this code. */
export function certificationUnknown(): Problem {
  const detail = '这项认证不存在或已下线，请从“全部认证”重新选择。'
  return new Problem(404, 'certification-unknown', '没有这项认证', detail)
}

/** No access token was sent. */
export function sessionMissing(): Problem {
  return new Problem(401, 'session-missing', '尚未登录', '请先登录后继续。')
}

/** The access token has ended or was never issued. */
export function sessionExpired(): Problem {
  return new Problem(401, 'session-expired', '登录已过期', '请重新登录后继续。')
}

/** The backend itself failed; the incident code finds the log line. */
export function internal(): Problem {
  return new Problem(500, 'internal', '系统开小差了', '请稍后再试；如仍不行，请把编号告诉考试服务热线。')
}

/** Too many tries; `retryAfter` in seconds. */
export function rateLimited(retryAfter: number): Problem {
  const wait = retryAfter > 120 ? `约 ${Math.ceil(retryAfter / 60)} 分钟` : ` ${retryAfter} 秒`
  const detail = `请在${wait}后再试。`
  return new Problem(429, 'rate-limited', '操作太频繁', detail, { retryAfter })
}

/** The backend's own database cannot do it now; `retryAfter` in seconds. What was sent may have counted. */
export function serviceUnavailable(retryAfter: number): Problem {
  const detail = '请稍后再试；重复提交不会重复生效。'
  return new Problem(503, 'service-unavailable', '系统繁忙', detail, { retryAfter })
}

/** The request stopped half-way. */
export function requestTimedOut(): Problem {
  return new Problem(408, 'request-timeout', '请求没有发完', '请检查网络后重试。')
}

/** The request's head is longer than any that the contract has. */
export function headersTooLarge(): Problem {
  return new Problem(431, 'headers-too-large', '请求头过大', '请关闭小程序后重新打开，再试一次。')
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

/** No operator token was sent, it is wrong, or the backend has none. */
export function operatorOnly(): Problem {
  const detail = '请使用后台配置的运营令牌（Authorization: Bearer …）。'
  return new Problem(401, 'operator-only', '仅限运营人员操作', detail)
}
