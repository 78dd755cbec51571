import { displayDate } from '../../domain/display'
import { GatewayUnavailable } from '../../gateways/gateway-error'
import type { Mail } from '../../gateways/mail/mail-gateway'
import { markMoveNoticeSent, unsentMoveNotices } from '../../repositories/move-notices'
import { readAccount } from '../../repositories/personal-data'
import type { Services } from '../../services'

const AT_ONCE = 200

type Notice = Awaited<ReturnType<typeof unsentMoveNotices>>[number]

/**
 * Mails everybody whose sitting was moved the old date, the new one and the reason. A mail gateway that is down is
 * asked again with the next sweep; a candidate without a confirmed address finds it in the app.
 */
export async function tellMoved({ db, gateways, sealer, log }: Services, now: Date): Promise<void> {
  for (const notice of await unsentMoveNotices(db, AT_ONCE)) {
    const { email } = await readAccount(db, sealer, notice.candidateId)
    try {
      if (email?.confirmed) await gateways.mail.send(moveMail(email.address, notice))
    } catch (error) {
      if (!(error instanceof GatewayUnavailable)) throw error
      log.warn({ service: error.service, reason: error.cause }, 'notices of a move will be sent later')
      return
    }
    await markMoveNoticeSent(db, notice.id, now)
  }
}

function moveMail(
  to: string,
  { certificationName, movedFrom, movedTo, reason, registrationId }: Notice,
): Mail {
  return {
    to,
    subject: `考期调整：${certificationName} 改为 ${displayDate(movedTo)}`,
    text: [
      `你报名的 ${certificationName} 考期有调整。`,
      `原考期：${displayDate(movedFrom)}`,
      `新考期：${displayDate(movedTo)}`,
      `原因：${reason}`,
      '报名随考期一起调整，不需要重新报名；你已有的退款和延期截止时间不会提前。请打开小程序查看新的日期。',
    ].join('\n\n'),
    link: `features/exam/pages/journey/index?id=${registrationId}`,
  }
}
