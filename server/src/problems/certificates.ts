import { LIVE_SHARES, NOT_SHOWN } from '../domain/certificates'
import { Problem } from './problem'

/** A lookup that shows no certificate. */
export function certificateNotShown(why: keyof typeof NOT_SHOWN): Problem {
  const { title, detail } = NOT_SHOWN[why]
  return new Problem(404, why === 'shareEnded' ? 'share-ended' : 'certificate-unknown', title, detail)
}

/** What is printed cannot be sent elsewhere. */
export function paperCertificatePrinted(printedAt: Date | null): Problem {
  const detail = '如需改寄，请联系考试服务热线。'
  const extras = { rule: '邮寄地址在证书付印前可以修改', ...(printedAt && { date: printedAt }) }
  return new Problem(409, 'paper-certificate-printed', '纸质证书已付印', detail, extras)
}

/** Ten links are live already. */
export function shareLimitReached(): Problem {
  const detail = '请先停用一个不再需要的分享链接。'
  const extras = { rule: `一张证书最多同时有 ${LIVE_SHARES} 个有效分享链接` }
  return new Problem(409, 'share-limit-reached', '分享链接已达上限', detail, extras)
}

/** A revoked certificate gives no right; `rule` says which. */
export function certificateRevoked(revokedAt: Date, rule: string): Problem {
  const extras = { rule, date: revokedAt }
  return new Problem(409, 'certificate-revoked', '证书已被撤销', '如有疑问，请联系考试服务热线。', extras)
}
