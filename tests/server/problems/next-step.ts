/** What a next step asks for. Short on purpose: a new verb here is a new way to advise somebody. */
const VERBS = [
  '检查',
  '核对',
  '查看',
  '确认',
  '返回',
  '重新',
  '重试',
  '再试',
  '再来',
  '选择',
  '登录',
  '支付',
  '取消',
  '停用',
  '发送',
  '填写',
  '绑定',
  '通过',
  '联系',
  '改用',
  '使用',
  '换一个',
  '减少',
  '再删除账号',
]

/**
 * A sentence that asks the reader to do something: 请 and, within the same sentence, one of the verbs. 请求 (the HTTP
 * request) and 申请 (an application) are nouns and ask for nothing.
 */
export const NEXT_STEP = new RegExp(`(?<!申)请(?!求)[^。]*(?:${VERBS.join('|')})`)
