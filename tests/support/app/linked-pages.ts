import type { LinkedPage } from '../../../src/platform/links'
import type { PreparedIds } from './page-table'

/** The tabs of the app that links lead back to, by their names. */
export const TABS = {
  考试: 'pages/exams/index',
  证书: 'pages/certificates/index',
  我的: 'pages/me/index',
}

/** A page that a link opens: with which id the holder sees it, what stands there, and its tab. */
interface Linked {
  id?: keyof PreparedIds
  says: string
  tab: keyof typeof TABS
}

/** Every page of contract/links.json. */
export const LINKED_PAGES: Record<LinkedPage, Linked> = {
  order: { id: 'paidOrder', says: '报名成功', tab: '考试' },
  checklist: { says: '资料齐全，可以报名', tab: '我的' },
  ticket: { id: 'registration', says: '停止入场', tab: '考试' },
  examDay: { id: 'registration', says: '打开准考证', tab: '考试' },
  registration: { id: 'registration', says: '全程', tab: '考试' },
  result: { id: 'passed', says: '通过', tab: '考试' },
  retake: { id: 'passed', says: '不能补考', tab: '考试' },
  certificate: { id: 'certificate', says: '兹证明', tab: '证书' },
  paper: { id: 'certificate', says: '保存地址', tab: '证书' },
  message: { id: 'message', says: '发送记录', tab: '我的' },
  channels: { says: '订阅消息次数', tab: '我的' },
}
