import { CsvError, readCsv } from '../../lib/csv'
import { GatewayUnavailable } from '../outside'
import type { BillLine } from './payment-gateway'

/** Columns of the bill of all trades, by the names that WeChat Pay gives them. */
const COLUMNS = {
  transactionId: '微信订单号',
  outTradeNo: '商户订单号',
  state: '交易状态',
  outRefundNo: '商户退款单号',
  refundState: '退款状态',
  totalYuan: '订单金额',
  refundYuan: '申请退款金额',
} as const

/** States of a refund that moves no money; one that is still under way is listed on the day it was asked for, and not again. */
const FAILED = ['FAIL', 'CLOSED', 'CHANGE']

/** After the trades comes a line of sums, and before it their headings. */
const SUMS = '总交易单数'

function unreadable(what: string): GatewayUnavailable {
  return new GatewayUnavailable('wechat-pay', `a bill with ${what}`)
}

function fenOf(yuan: string): number {
  const [, whole = '', part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan) ?? []
  if (whole === '') throw unreadable('an amount of unknown form')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/**
 * The payments and refunds of a bill as WeChat Pay documents it: headings in Chinese, every value behind a backtick, amounts
 * in yuan, and two lines of sums at the end. A refund that failed has moved nothing. Throws `GatewayUnavailable` for
 * anything else: half a bill would look like missing money.
 */
export function readBill(text: string): BillLine[] {
  const records = recordsOf(text)
  const [headings = [], ...rows] = records
  const end = rows.findIndex(([first]) => first === SUMS)
  const at = Object.fromEntries(Object.entries(COLUMNS).map(([key, name]) => [key, headings.indexOf(name)]))
  if (end < 0 || Object.values(at).includes(-1)) throw unreadable('other columns')
  return rows.slice(0, end).flatMap((row): BillLine[] => {
    const value = (key: keyof typeof COLUMNS) => (row[at[key] ?? -1] ?? '').replace(/^`/, '')
    const common = { outTradeNo: value('outTradeNo'), transactionId: value('transactionId') }
    if (value('state') === 'SUCCESS')
      return [{ ...common, outRefundNo: null, amountFen: fenOf(value('totalYuan')) }]
    if (value('state') !== 'REFUND' || FAILED.includes(value('refundState'))) return []
    return [{ ...common, outRefundNo: value('outRefundNo'), amountFen: fenOf(value('refundYuan')) }]
  })
}

function recordsOf(text: string): string[][] {
  try {
    return readCsv(text).map(({ fields }) => fields)
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(`a broken line ${error.line}`)
    throw error
  }
}
