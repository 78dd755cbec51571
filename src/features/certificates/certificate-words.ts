import type { Schema } from '../../api/contract-types'
import { withYear } from '../../format/date'
import { LEVEL_WORDS } from '../../format/words'
import { routes } from '../../platform/routes'
import type { IconName } from '../../ui/icon/icon-name'
import type { Tone } from '../../ui/tag/tag'

type Status = Schema<'CertificateStatus'>
type Certificate = Schema<'Certificate'>

/** A certificate's state in words. */
export const STATUS_WORDS: Record<Status, string> = { valid: '有效', expired: '已过期', revoked: '已撤销' }

/** What a certificate says below its QR code. */
export const VERIFY_WORDS = '扫码即可查证，无需登录。微信内打开小程序，其他浏览器打开网页。'

/** What a certificate says below its name, each with its label. */
export function faceFacts({ certification, nameAtIssue, number, issuedOn, expiresOn }: Certificate) {
  const facts: [label: string, value: string][] = [
    ['证书编号', number],
    ['级别', LEVEL_WORDS[certification.level]],
    ['颁发日期', withYear(issuedOn, 'day')],
    ['有效期至', withYear(expiresOn, 'day')],
  ]
  if (certification.name !== nameAtIssue) facts.push(['认证现名', certification.name])
  return facts
}

/** How a state looks in the answer of a verification, and what it means. */
export const STATUS_LOOK: Record<Status, { tone: Tone; icon: IconName; meaning: string }> = {
  valid: { tone: 'ok', icon: 'circle-check', meaning: '证书真实，且在有效期内' },
  expired: { tone: 'warning', icon: 'clock', meaning: '证书真实，但已超过有效期' },
  revoked: { tone: 'danger', icon: 'circle-alert', meaning: '证书已被撤销，不再有效' },
}

/** What the holder should know first; the last 90, 60 and 30 days grow more urgent. */
export interface Warning {
  tone: Tone
  title: string
  detail: string
  /** Where something can be done about it. */
  way: { words: string; url: string } | null
}

/** The notice above a certificate, or null while it is valid for longer than 90 days. */
export function warningOf(certificate: Certificate): Warning | null {
  const { status, daysLeft, revokedReason, replacedBy, registeredAs, certification } = certificate
  const registered = registeredAs ? { words: '查看报名', url: routes.registration(registeredAs) } : null
  const again = registered ?? { words: '查看考期', url: routes.certification(certification.code) }
  const newer = replacedBy ? { words: '查看新证书', url: routes.certificate(replacedBy) } : null
  if (status === 'revoked') {
    const detail = revokedReason ? `原因：${revokedReason}` : '如有疑问，请联系考试服务热线。'
    return { tone: 'danger', title: '证书已撤销', detail, way: newer }
  }
  if (status === 'expired') {
    const detail = `扫码查证会显示已过期。${newer ? '之后已取得新的证书。' : '重新通过考试可获得新证书。'}`
    return { tone: 'warning', title: '证书已过期', detail, way: newer ?? again }
  }
  if (newer)
    return { tone: 'accent', title: '已有新的证书', detail: '新证书的有效期更长，这张不用续期。', way: newer }
  if (daysLeft > 90) return null
  const title = daysLeft > 0 ? `证书还有 ${daysLeft} 天到期` : '证书今天到期'
  if (registered)
    return { tone: 'accent', title, detail: '已报名这项认证的考试，通过后颁发新证书。', way: registered }
  if (daysLeft > 60) return { tone: 'accent', title, detail: '可以开始安排续期考试。', way: again }
  if (daysLeft > 30) return { tone: 'warning', title, detail: '请尽快安排续期考试。', way: again }
  return { tone: 'danger', title, detail: '到期后查证将显示已过期，请马上安排。', way: again }
}
