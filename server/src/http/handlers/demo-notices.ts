import { STANDIN_FOLLOWER } from '../../gateways/wechat/sign-in'
import { systemClock } from '../../lib/time'
import type { Services } from '../../services'
import { followOfficialAccount } from '../../use-cases/notices/channels'
import type { Handlers } from '../operation'

/** Following the stand-in official account as a demo person: the way of WeChat's events, without their signature. */
export function createDemoNoticeHandlers(services: Services): Handlers<'followOfficialAccount'> {
  return {
    async followOfficialAccount({ body: { person, following } }) {
      const openid = `${STANDIN_FOLLOWER}${person}`
      await followOfficialAccount(services, { openid, following, at: systemClock.now() })
      return undefined
    },
  }
}
