import type { Failure } from '../api/failure'

/** A failure in a candidate's words: what happened, what to do, and whether trying again can help. */
export interface FailureText {
  title: string
  detail: string
  /** Short code that the hotline can look up. */
  incident: string | null
  /** `retry`: trying again may help. `signIn`: signing in helps. `none`: the text says what helps. */
  remedy: 'retry' | 'signIn' | 'none'
}

/** Says a failure in Chinese; problems bring their own words from the backend. */
export function failureText(failure: Failure): FailureText {
  switch (failure.kind) {
    case 'problem': {
      const { title, detail, incident, code } = failure.problem
      const remedy = code === 'rate-limited' || code === 'gateway-unavailable' ? 'retry' : 'none'
      return { title, detail, incident, remedy }
    }
    case 'signedOut':
      return {
        title: '登录已过期',
        detail: '重新登录后继续，已填写的内容不会丢失。',
        incident: null,
        remedy: 'signIn',
      }
    case 'offline':
      return {
        title: '没有连上服务',
        detail: '请检查手机网络后重试；网络正常时可能是服务繁忙，请稍后再试。',
        incident: null,
        remedy: 'retry',
      }
    case 'timeout':
      return {
        title: '网络较慢，还没有结果',
        detail: '请稍后重试；重复提交不会重复生效。',
        incident: null,
        remedy: 'retry',
      }
    case 'noLogin':
      return {
        title: '微信登录没有成功',
        detail: '手机有网络，但微信没有给出登录凭证。请稍后重试；仍不行时，请重启微信。',
        incident: null,
        remedy: 'retry',
      }
    case 'server':
      return {
        title: '服务暂时不可用',
        detail: '请稍后重试；若持续出现，可联系考试服务热线。',
        incident: failure.incident,
        remedy: 'retry',
      }
    case 'unexpected':
      return {
        title: '当前版本无法完成此操作',
        detail: '请关闭小程序后重新打开，以使用最新版本。',
        incident: null,
        remedy: 'none',
      }
  }
}
