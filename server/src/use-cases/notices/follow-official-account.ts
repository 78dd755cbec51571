import { forgetOfficialAccountFailure, keepFollower } from '../../repositories/official-account'
import type { Services } from '../../services'
import { askGateway } from '../ask-gateway'

/** What WeChat tells of somebody at the official account. */
export interface FollowerEvent {
  /** Of the official account. */
  openid: string
  following: boolean
  /** Real time. */
  at: Date
}

/**
 * Keeps whether somebody follows the official account; hearing it again changes nothing. Throws the 503 problem when
 * WeChat does not say who it is, so that the event comes again.
 */
export async function followOfficialAccount(
  { db, gateways, log }: Pick<Services, 'db' | 'gateways' | 'log'>,
  { openid, following, at }: FollowerEvent,
): Promise<void> {
  const unionid = following ? await askGateway(log, gateways.officialAccount.unionidOf(openid)) : null
  if (following && !unionid)
    log.warn('a follower has no unionid: join both accounts at the WeChat Open Platform')
  await db.transaction().execute(async (trx) => {
    await keepFollower(trx, { openid, unionid, following, changedAt: at })
    if (unionid) await forgetOfficialAccountFailure(trx, unionid)
  })
}
