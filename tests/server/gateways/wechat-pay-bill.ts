import type { Trade } from './wechat-pay-books'

/** A line that stands in a bill although nothing here has led to it. */
export interface ForeignLine {
  day: string
  outTradeNo: string
  fen: number
}

const BILL_HEADINGS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const BILL_SUMS =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const yuan = (fen: number) => (fen / 100).toFixed(2)

/** A line of the bill as documented: each value behind a backtick, amounts in yuan. */
function billRow(
  outTradeNo: string,
  { total, transactionId, day = '' }: Pick<Trade, 'total' | 'transactionId' | 'day'>,
  refund?: { number: string; amount: number; status: string },
): string {
  const [paid, back] = refund ? ['0.00', yuan(refund.amount)] : [yuan(total), '0.00']
  const state = refund ? 'REFUND' : 'SUCCESS'
  const refunded = refund
    ? [`5030${refund.number}`, refund.number, back, '0.00', 'ORIGINAL', refund.status]
    : ['0', '0', '0.00', '0.00', '', '']
  const values = [
    `${day} 10:00:00`,
    'wx-app',
    '1900000001',
    '0',
    '',
    transactionId,
    outTradeNo,
    'openid',
    'JSAPI',
    state,
  ]
  const rest = ['考试报名', '', '0.00', '0.60%', paid, back, '']
  return [...values, 'OTHERS', 'CNY', paid, '0.00', ...refunded, ...rest]
    .map((value) => `\`${value}`)
    .join(',')
}

/** What a bill has besides, and what it lacks. */
interface Planted {
  /** Orders and refunds by their numbers. */
  unbilled: ReadonlySet<string>
  foreignLines: readonly ForeignLine[]
}

/** The bill of a day as it is downloaded. */
export function billText(
  day: string,
  trades: ReadonlyMap<string, Trade>,
  { unbilled, foreignLines }: Planted,
): string {
  const rows = [...trades].flatMap(([outTradeNo, trade]) => [
    ...(trade.day === day && !unbilled.has(outTradeNo) ? [billRow(outTradeNo, trade)] : []),
    ...[...trade.refunds].flatMap(([number, refund]) =>
      refund.day === day && refund.status === 'SUCCESS' && !unbilled.has(number)
        ? [billRow(outTradeNo, trade, { number, ...refund })]
        : [],
    ),
  ])
  for (const { outTradeNo, fen } of foreignLines.filter((line) => line.day === day))
    rows.push(billRow(outTradeNo, { total: fen, transactionId: `4200${outTradeNo}` }))
  const sums = [rows.length, ...Array<string>(6).fill('0.00')].map((value) => `\`${value}`).join(',')
  return `\ufeff${[BILL_HEADINGS, ...rows, BILL_SUMS, sums].join('\r\n')}\r\n`
}
