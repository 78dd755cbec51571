import { Problem } from './problem'

/** The request does not fit the contract; `fields` are the names the contract uses. */
export function invalidRequest(detail: string, fields: string[] = []): Problem {
  return new Problem(400, 'invalid-request', '请求格式不正确', detail, fields.length > 0 ? { fields } : {})
}

/** Does not exist, or belongs to somebody else; the two must not be told apart. */
export function notFound(): Problem {
  return new Problem(404, 'not-found', '没有找到', '这条记录不存在，或不属于当前账号。')
}

/** No certification has this code. */
export function certificationUnknown(): Problem {
  const detail = '该科目不存在或已下线，请从认证目录重新选择。'
  return new Problem(404, 'certification-unknown', '没有这个认证科目', detail)
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
