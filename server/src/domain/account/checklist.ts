import type { components } from '../../../../contract/schema'
import type { Account } from './account'
import { maskAccountId, maskEmail, maskName, maskPhone } from './masking'

/** One thing that registering needs, and how to mend it. */
export type ChecklistItem = components['schemas']['ChecklistItem']

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
