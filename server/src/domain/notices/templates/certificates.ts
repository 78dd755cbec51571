import { type DateWords, withYear } from '../../display'
import type { NoticeFacts } from '../content'
import { datedVersions, MAY_MOVE, type Versions } from './template'

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

type Expiring = NoticeFacts['certificateExpiring']

function renewalRemark(say: DateWords, { renewal, listedUntil }: Expiring, mayMove: string): string {
  if (!renewal) return listedUntil ? '目前没有能赶上的考期' : '可重新报名考试'
  return renewal.provisional ? mayMove : `最晚参加 ${say(renewal.lastSitting, 'day')}考期`
}

function renewing(say: DateWords, { renewal, listedUntil }: Expiring): string[] {
  if (renewal) {
    return [
      `想让证书不中断，最晚参加 ${say(renewal.lastSitting, 'date', renewal.provisional)} 的考期，须在 ${say(renewal.closesAt, 'full', renewal.provisional)} 前报名。`,
      '下一步：打开小程序查看证书，按时报名。',
    ]
  }
  return listedUntil
    ? [
        `想让证书不中断，须参加 ${say(listedUntil, 'date')}（含）前的考期，目前还没有列出。`,
        '下一步：过些时候在小程序中查看这项认证的考期，列出后按时报名。',
      ]
    : [
        '到期前已没有能赶上的考期，新证书与这张证书之间会有空档。',
        '下一步：如仍需要这项认证，请在小程序中选择可报名的考期。',
      ]
}

const expiring = (mayMove: string) =>
  datedVersions<'certificateExpiring'>((say) => ({
    title: ({ daysLeft }) => (daysLeft > 0 ? `证书还有 ${daysLeft} 天到期` : '证书今天到期'),
    summary: ({ certificationName, expiresOn }) =>
      `${certificationName} · ${withYear(expiresOn, 'day')} 到期`,
    body: (facts) => [
      `你的${facts.certificationName}证书有效期至 ${withYear(facts.expiresOn, 'day')}，当天仍有效。`,
      ...renewing(say, facts),
    ],
    fields: (facts) => ({
      subject: facts.certificationName,
      event: facts.daysLeft > 0 ? `证书还有 ${facts.daysLeft} 天到期` : '证书今天到期',
      briefEvent: facts.daysLeft > 0 ? '证书将到期' : '证书今天到期',
      time: withYear(facts.expiresOn, 'day'),
      remark: renewalRemark(say, facts, mayMove),
    }),
  }))

/** A certificate is about to expire, and the last sitting that keeps it unbroken. The third version promises no news of who is not registered. */
export const certificateExpiring: Versions<'certificateExpiring'> = [
  ...expiring(MAY_MOVE),
  expiring('考期暂定，以报名页为准')[1],
]
