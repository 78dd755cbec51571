import { routes } from '../../../src/platform/routes'

/** Ids that the pages of a prepared candidate need. */
export interface PreparedIds {
  paidOrder: string
  unpaidOrder: string
  registration: string
  /** Registrations with a result. */
  passed: string
  failed: string
  /** Registration of the retaker that can still be deferred. */
  deferrable: string
  /** Order of that registration, which can be given back. */
  refundable: string
  /** Number and verification code of a certificate. */
  certificate: string
  verificationCode: string
  /** Notice of the holder's ticket. */
  message: string
  /** Sitting that can still be chosen, of tca-sysops. */
  sitting: string
}

/** The table's names are known before the ids are. */
export const NO_IDS: PreparedIds = {
  paidOrder: '',
  unpaidOrder: '',
  registration: '',
  passed: '',
  failed: '',
  deferrable: '',
  refundable: '',
  certificate: '',
  verificationCode: '',
  message: '',
  sitting: '',
}

/** One page in one state, as the gallery shows it and the layout test measures it. */
export interface PageEntry {
  name: string
  path: string
  /** Stands on the page once its content is there. */
  content: string
  /** Who looks at it: the holder of a certificate and a ticket, unless said. */
  who?: 'visitor' | 'retaker'
}

/** Every page of the package; the titles are those of the README's gallery. */
export function pageTable(ids: PreparedIds): PageEntry[] {
  return [
    { name: 'home-visitor', path: routes.home(), content: '选择要参加的认证', who: 'visitor' },
    { name: 'home', path: routes.home(), content: '下一步' },
    { name: 'catalogue', path: routes.catalogue(), content: '云从业者' },
    { name: 'detail', path: routes.certification('tca-architect'), content: '报考要求' },
    { name: 'calendar', path: routes.calendar(2020), content: '端午' },
    { name: 'checklist', path: routes.checklist(), content: '资料齐全，可以报名' },
    { name: 'sitting', path: routes.sitting('tca-sysops'), content: '报名与延期截止' },
    { name: 'confirm', path: routes.confirm('tca-sysops', ids.sitting), content: '确认并支付' },
    { name: 'order-unpaid', path: routes.order(ids.unpaidOrder), content: '待支付' },
    { name: 'order-paid', path: routes.order(ids.paidOrder), content: '报名成功' },
    { name: 'orders', path: routes.orders(), content: '云架构工程师' },
    { name: 'exams', path: routes.exams(), content: '云架构工程师' },
    { name: 'journey', path: routes.registration(ids.registration), content: '全程' },
    { name: 'journey-calendar', path: routes.journeyCalendar(ids.registration), content: '加入下一个' },
    { name: 'ticket', path: routes.ticket(ids.registration), content: '停止入场' },
    { name: 'exam-day', path: routes.examDay(ids.registration), content: '打开准考证' },
    { name: 'result-passed', path: routes.result(ids.passed), content: '通过' },
    { name: 'result-failed', path: routes.result(ids.failed), content: '未通过', who: 'retaker' },
    { name: 'deferral', path: routes.deferral(ids.deferrable), content: '选择', who: 'retaker' },
    { name: 'retake', path: routes.retake(ids.failed), content: '选择', who: 'retaker' },
    { name: 'certificates', path: routes.certificates(), content: '云从业者' },
    { name: 'certificate', path: routes.certificate(ids.certificate), content: '兹证明' },
    { name: 'paper', path: routes.paper(ids.certificate), content: '保存地址' },
    { name: 'lookup', path: routes.lookup(), content: '持证人姓名', who: 'visitor' },
    { name: 'lookup-answer', path: routes.lookup(ids.verificationCode), content: '有效', who: 'visitor' },
    { name: 'device-check', path: routes.deviceCheck(), content: '摄像头' },
    { name: 'id-check', path: routes.idCheck(), content: '证件' },
    { name: 'partners', path: routes.partners(), content: '培训' },
    { name: 'test-centres', path: routes.testCentres(), content: '考点' },
    { name: 'inbox', path: routes.inbox(), content: '准考证' },
    { name: 'message', path: routes.message(ids.message), content: '发送记录' },
    { name: 'channels', path: routes.channels(), content: '订阅消息次数' },
    { name: 'me', path: routes.me(), content: '报名资料' },
    { name: 'email', path: routes.email(), content: '邮箱' },
    { name: 'settings', path: routes.settings(), content: '退出登录' },
    { name: 'privacy', path: routes.privacy(), content: '导出' },
    { name: 'deletion', path: routes.deletion(), content: '查看进行中的报名' },
    { name: 'help', path: routes.help(), content: '常见问题' },
    { name: 'sign-in', path: routes.exams(), content: '微信登录', who: 'visitor' },
  ]
}
