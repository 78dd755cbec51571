import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { routes } from '../../platform/routes'
import type { IconName } from '../../ui/icon/icon-name'

type Registration = Schema<'Registration'>
type Action = Schema<'Action'>
type Kind = Action['kind']

/** Something that can be done about a registration now. */
export interface OpenAction {
  kind: Kind
  title: string
  detail: string
  icon: IconName
  url: string
}

/** Something that cannot be done, with the rule and the date that say so. */
export interface RefusedAction {
  kind: Kind
  title: string
  detail: string
  icon: IconName
}

const ORDER: readonly Kind[] = ['retake', 'viewResult', 'viewTicket', 'defer', 'refund']
/** What stands on top when it can be done, the first of these: the retake ends, the result stays. */
const PRIMARY: readonly Kind[] = ['retake', 'viewResult', 'viewTicket']
/** `open` stands where there is no last date to name, `by` after the date. */
const WORDS: Record<Kind, { title: string; icon: IconName; open: string; by?: string }> = {
  viewTicket: { title: '准考证', icon: 'ticket', open: '考试日期、入场与须知' },
  viewResult: { title: '成绩', icon: 'file-text', open: '分数、各部分得分与下一步' },
  retake: {
    title: '免费补考',
    icon: 'refresh-cw',
    open: '未通过或缺考，可免费补考一次',
    by: '前提交，免费一次',
  },
  defer: { title: '延期', icon: 'calendar-days', open: '只有一次机会', by: '前可办理，只有一次机会' },
  refund: { title: '退款', icon: 'credit-card', open: '退款后报名结束', by: '前可退，退款后报名结束' },
}

/** The action that stands on top: a free retake, else the result, before that the ticket; null while there is none. */
export function primaryAction(registration: Registration, say: DateWords): OpenAction | null {
  const allowed = registration.actions.filter((action) => action.allowed)
  const primary = PRIMARY.map((wanted) => allowed.find(({ kind }) => kind === wanted)).find(Boolean)
  return primary ? opened(primary, registration, say) : null
}

/** Every other action in a fixed order, those that are refused with their reason; the ticket says its own on top. */
export function otherActions(registration: Registration, say: DateWords): (OpenAction | RefusedAction)[] {
  const primary = primaryAction(registration, say)?.kind
  return ORDER.flatMap((wanted) => registration.actions.filter(({ kind }) => kind === wanted))
    .filter(({ kind, allowed }) => kind !== primary && (allowed || kind !== 'viewTicket'))
    .map((action) => (action.allowed ? opened(action, registration, say) : refused(action, say)))
}

/** The rule that refuses and its date, which the reason's text may already give. */
export function refusalText({ text, rule, date, provisional }: Schema<'Refusal'>, say: DateWords): string {
  const dated = date && !text.includes(say(date, 'day')) ? `（${say(date, 'minute', provisional)}）` : ''
  return `${text}${dated}。规则：${rule}`
}

function opened(action: Action, registration: Registration, say: DateWords): OpenAction {
  const { title, icon, open, by } = WORDS[action.kind]
  const detail = by && action.until ? `${say(action.until, 'minute', action.provisional)} ${by}` : open
  return { kind: action.kind, title, icon, detail, url: urlOf(action.kind, registration) }
}

function refused({ kind, reason }: Action, say: DateWords): RefusedAction {
  const { title, icon } = WORDS[kind]
  return { kind, title, icon, detail: reason ? refusalText(reason, say) : '现在不能办理' }
}

function urlOf(kind: Kind, { id, orderId, status }: Registration): string {
  switch (kind) {
    case 'viewTicket':
      return status === 'examDay' ? routes.examDay(id) : routes.ticket(id)
    case 'viewResult':
      return routes.result(id)
    case 'defer':
      return routes.deferral(id)
    case 'retake':
      return routes.retake(id)
    case 'refund':
      return routes.order(orderId)
  }
}
