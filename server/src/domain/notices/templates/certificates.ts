import { type DateWords, withYear } from '../../display'
import type { NoticeFacts } from '../content'
import { datedVersions, MAY_MOVE } from './template'

/** The paper certificate is on its way. */
export const paperPosted = datedVersions<'paperPosted'>((say) => ({
  title: () => '纸质证书已寄出',
  summary: ({ certificationName, carrier }) => `${certificationName} · ${carrier}`,
  body: ({ certificationName, carrier, trackingNumber, postedOn }) => [
    `${certificationName}的纸质证书已于 ${say(postedOn, 'date')} 寄出。`,
    `承运商：${carrier}；运单号：${trackingNumber}。`,
    '下一步：凭运单号查询物流，并留意收件电话。',
  ],
  fields: ({ certificationName, carrier, trackingNumber, postedOn }) => ({
    subject: certificationName,
    event: '纸质证书已寄出',
    briefEvent: '证书已寄出',
    time: withYear(postedOn, 'day'),
    remark: `${carrier} ${trackingNumber}`,
  }),
}))

function renewalRemark(say: DateWords, renewal: NoticeFacts['certificateExpiring']['renewal']): string {
  if (!renewal) return '可重新报名考试'
  return renewal.provisional ? MAY_MOVE : `最晚参加 ${say(renewal.lastSitting, 'day')}考期`
}

/** A certificate is about to expire, and the last sitting that keeps it unbroken. */
export const certificateExpiring = datedVersions<'certificateExpiring'>((say) => ({
  title: ({ daysLeft }) => (daysLeft > 0 ? `证书还有 ${daysLeft} 天到期` : '证书今天到期'),
  summary: ({ certificationName, expiresOn }) => `${certificationName} · ${withYear(expiresOn, 'day')} 到期`,
  body: ({ certificationName, expiresOn, renewal }) => [
    `你的${certificationName}证书有效期至 ${withYear(expiresOn, 'day')}，当天仍有效。`,
    ...(renewal
      ? [
          `想让证书不中断，最晚参加 ${say(renewal.lastSitting, 'date', renewal.provisional)} 的考期，须在 ${say(renewal.closesAt, 'full', renewal.provisional)} 前报名。`,
          '下一步：打开小程序查看证书，按时报名。',
        ]
      : [
          '到期前已没有能赶上的考期，新证书与这张证书之间会有空档。',
          '下一步：如仍需要这项认证，请在小程序中选择可报名的考期。',
        ]),
  ],
  fields: ({ certificationName, expiresOn, daysLeft, renewal }) => ({
    subject: certificationName,
    event: daysLeft > 0 ? `证书还有 ${daysLeft} 天到期` : '证书今天到期',
    briefEvent: daysLeft > 0 ? '证书将到期' : '证书今天到期',
    time: withYear(expiresOn, 'day'),
    remark: renewalRemark(say, renewal),
  }),
}))
