import { routes } from '../../../src/platform/routes'
import type { Phone } from './phone'
import type { ScriptName } from './phone-options'
import type { PreparedPeople } from './prepared'

/** A tap that asks the phone or the backend for something, and the words its outcome is told in. */
export interface TapEntry {
  name: string
  /** A name of the page table, or one of `otherPages`. */
  page: string
  /** What the phone answers instead. */
  phone?: [api: string, answer: ScriptName]
  /** The end of the address whose request the backend refuses. */
  refused?: string
  /** What comes before the tap. */
  before?: (phone: Phone) => Promise<void>
  /** The button; a sheet's is found in the sheet. */
  tap: string | RegExp
  /** What follows the tap before there is an outcome, in the sheet that it opened. */
  inSheet?: string | RegExp
  words: string | RegExp
}

/** Pages in states that the page table does not show, and who sees them so. */
export function otherPages({ ids }: PreparedPeople): {
  name: string
  path: string
  content: string
  who: 'retaker' | 'newcomer'
}[] {
  return [
    { name: 'order-refundable', path: routes.order(ids.refundable), content: '申请退款', who: 'retaker' },
    { name: 'deletion-free', path: routes.deletion(), content: '我知道删除后无法恢复', who: 'newcomer' },
    { name: 'follow', path: routes.channels(), content: '关注公众号', who: 'newcomer' },
  ]
}

/** What the backend says where it refuses, in this table. */
export const REFUSAL = '操作太频繁'
