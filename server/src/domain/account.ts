import type { components } from '../../../contract/schema'
import { withYear } from './display'

/** A cloud account as its platform describes it. */
export interface CloudAccount {
  accountId: string
  kind: 'personal' | 'company'
  /** Whether the platform has verified the holder's real name. */
  verified: boolean
  holderName: string | null
  idNumber: string | null
}

/** What is known about a candidate, in clear: lives in memory only while a request needs it. */
export interface Account {
  cloudAccount: CloudAccount | null
  /** 11 digits, verified by WeChat. */
  phone: string | null
  /** The confirmed address, else one that waits for its code. */
  email: { address: string; confirmed: boolean } | null
}

/**
 * Whether a number is one of mainland China's mobile networks, 11 digits without the country code: the only ones that
 * SMS of notices go to, whose templates and signature are approved for the mainland.
 */
export function isMainlandMobile(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number)
}

/** One thing that registering needs, and how to mend it. */
type ChecklistItem = components['schemas']['ChecklistItem']

/**
 * What registering needs: a personal, real-name verified cloud account, a phone number and a confirmed e-mail
 * address, in the order in which a candidate provides them.
 */
export function checklist(account: Account): ChecklistItem[] {
  return [cloudAccountItem(account), realNameItem(account), phoneItem(account), emailItem(account)]
}

/** Whether nothing on the checklist is left to mend. */
export function readyToRegister(items: readonly ChecklistItem[]): boolean {
  return items.every((item) => item.state === 'ok')
}

function cloudAccountItem({ cloudAccount }: Account): ChecklistItem {
  const item = { kind: 'cloudAccount', title: '云账号' } as const
  if (!cloudAccount) return { ...item, state: 'missing', detail: '请绑定个人云账号，绑定后才能报名。' }
  if (cloudAccount.kind === 'company') {
    return { ...item, state: 'refused', detail: '已绑定企业账号，企业账号不能报名。请改绑个人账号。' }
  }
  return { ...item, state: 'ok', detail: maskAccountId(cloudAccount.accountId) }
}

function realNameItem({ cloudAccount }: Account): ChecklistItem {
  const item = { kind: 'realName', title: '实名认证' } as const
  if (!cloudAccount) return { ...item, state: 'missing', detail: '绑定云账号后自动核对，无需另外填写。' }
  if (cloudAccount.kind === 'company') {
    return { ...item, state: 'refused', detail: '企业认证不能用于报名。请改绑已实名的个人账号。' }
  }
  if (!cloudAccount.verified || !cloudAccount.holderName || !cloudAccount.idNumber) {
    return { ...item, state: 'refused', detail: '账号尚未实名认证。请在云平台完成个人实名认证，再重新绑定。' }
  }
  return { ...item, state: 'ok', detail: maskName(cloudAccount.holderName) }
}

function phoneItem({ phone }: Account): ChecklistItem {
  const item = { kind: 'phone', title: '手机号' } as const
  if (!phone) return { ...item, state: 'missing', detail: '请绑定手机号，考试通知会发到这里。' }
  return { ...item, state: 'ok', detail: maskPhone(phone) }
}

function emailItem({ email }: Account): ChecklistItem {
  const item = { kind: 'email', title: '邮箱' } as const
  if (!email) return { ...item, state: 'missing', detail: '请填写邮箱，并用邮件中的验证码确认。' }
  if (!email.confirmed) {
    const address = maskEmail(email.address)
    return { ...item, state: 'unconfirmed', detail: `${address} 尚未确认。请输入邮件中的 6 位验证码。` }
  }
  return { ...item, state: 'ok', detail: maskEmail(email.address) }
}

/** The form in which ID numbers are compared: without blanks, full-width signs as plain ones, capital letters. */
export function normalizeIdNumber(idNumber: string): string {
  return idNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

/** Signs of a resident's ID number; documents of others are shorter. */
const RESIDENT_LENGTH = 18
/** Digits of a mobile number; other numbers are from before only those were taken. */
const MOBILE_LENGTH = 11

/** First character of a name, the others hidden: 李*. */
export function maskName(name: string): string {
  const signs = [...name]
  return signs.length === 0 ? '*' : `${signs[0]}${'*'.repeat(Math.max(1, signs.length - 1))}`
}

/** First three and last four digits of a phone number: 138****0001. */
export function maskPhone(phone: string): string {
  return phone.length < MOBILE_LENGTH ? maskMost(phone) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** First character and the domain of an e-mail address: c***@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}***${email.slice(at)}`
}

/**
 * The ends of an ID number, never more than about a third of it: `4403 **** **** 12X` of a resident's, `K*****6` of a
 * short document's. Blanks around or within do not count.
 */
export function maskIdNumber(idNumber: string): string {
  const number = idNumber.replaceAll(/\s/g, '')
  if (number.length < RESIDENT_LENGTH) return maskMost(number)
  return `${number.slice(0, 4)} **** **** ${number.slice(-3)}`
}

/** The ends of a number, a third of it at most. */
function maskMost(number: string): string {
  const shown = Math.floor(number.length / 3)
  const first = Math.ceil(shown / 2)
  const end = number.length - (shown - first)
  return `${number.slice(0, first)}${'*'.repeat(Math.max(1, end - first))}${number.slice(end)}`
}

/** First four and last four characters of a cloud account id: 1000****5678. */
export function maskAccountId(accountId: string): string {
  return accountId.length < 9
    ? `${accountId.slice(0, 1)}****`
    : `${accountId.slice(0, 4)}****${accountId.slice(-4)}`
}

/** What devices are called, by what their user agents say; the first that fits counts. */
const DEVICES: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/OpenHarmony|HarmonyOS/i, '鸿蒙设备'],
  [/Android/, '安卓手机'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, 'Mac'],
]

/** What kind of device asks, in a candidate's words, and nothing that would tell two of a kind apart. */
export function deviceOf(userAgent = ''): string {
  return DEVICES.find(([sign]) => sign.test(userAgent))?.[1] ?? '其他设备'
}

/** What goes with the account at once, in the candidate's words. */
export const ERASED_WITH_ACCOUNT =
  '云账号、实名信息、手机号、邮箱、邮寄地址、消息与通知设置、登录的设备、日历订阅，以及尚未寄出的纸质证书和没有用的免费补考'

/** What of a candidate outlives the account. */
export interface Outliving {
  certificates: number
  orders: number
  liveShares: number
  lastShareEnds: Date | null
}

/** What stays when the account goes, and why, in the candidate's words; what others can still see comes first. */
export function staysAfterDeletion({ certificates, orders, liveShares, lastShareEnds }: Outliving) {
  const stays: components['schemas']['DeletionPreview']['stays'] = []
  if (certificates > 0) {
    stays.push({
      title: `${certificates} 张证书仍可查证`,
      detail:
        '知道证书编号和姓名、或有证书二维码的人，仍能查证是否有效；为此加密保留证书上的姓名，查证结果只显示第一个字。证书不再属于任何账号：重新登录后看不到，不能分享，报考更高级别时也不再算已通过。',
    })
  }
  if (lastShareEnds) {
    stays.push({
      title: `${liveShares} 个分享链接仍可打开`,
      detail: `最晚到${withYear(lastShareEnds, 'minute')}失效。账号删除后不能再停用，请先停用。`,
    })
  }
  if (orders > 0) {
    stays.push({
      title: '付款、报名和成绩记录',
      detail: '依法保留，去除姓名、证件号、手机号、邮箱和地址。进行中的退款照常原路退回，但不再通知。',
    })
  }
  return stays
}
