import type { components } from '../../../../contract/schema'
import type { HomeChecklist } from './home-facts'

const NAMES: Record<keyof HomeChecklist, string> = {
  cloudAccount: '云账号',
  realName: '个人实名认证',
  phone: '手机号',
  email: '邮箱确认',
}

/** Asks for what registering still needs; null when nothing is missing. */
export function checklistStep(checklist: HomeChecklist): components['schemas']['NextStep'] | null {
  const { cloudAccount, realName, phone, email } = checklist
  const missing = [
    cloudAccount ? null : NAMES.cloudAccount,
    // Without an account there is nothing yet whose real name could be missing.
    cloudAccount && !realName ? NAMES.realName : null,
    phone ? null : NAMES.phone,
    email ? null : NAMES.email,
  ].filter((name) => name !== null)
  if (missing.length === 0) return null
  return {
    kind: 'completeChecklist',
    title: '完善报名信息',
    subtitle: `还差${missing.join('、')}`,
    at: null,
    atLabel: null,
    target: { page: 'checklist', id: null },
  }
}
