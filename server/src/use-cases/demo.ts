import { fakeIdNumber } from '../gateways/identity'
import { STANDIN_UNIONID } from '../gateways/wechat/sign-in'
import { bindCloudAccount, bindEmail, bindPhone } from '../repositories/account/personal-data'
import { personHold } from '../repositories/account/persons'
import type { Needs } from './services'

/** What follows the colon in the demo candidate's wx.login codes. */
const DEMO_PERSON = 'demo-candidate'

/** As whom the demo candidate signs in, by wx.login on a phone of the simulator, too. */
export const DEMO_IDENTITY = { openid: `standin-${DEMO_PERSON}`, unionid: `${STANDIN_UNIONID}${DEMO_PERSON}` }

const ACCOUNT = {
  accountId: '100000005678',
  kind: 'personal',
  verified: true,
  holderName: '演示考生',
  idNumber: fakeIdNumber(138),
} as const

/** Gives the demo candidate everything that registering needs; doing it again changes nothing. */
export async function prepareDemoCandidate(
  { db, sealer }: Needs<'db' | 'sealer'>,
  candidateId: string,
  now: Date,
): Promise<void> {
  // Whoever is registered stays who they are.
  if (!(await personHold(db, candidateId))) await bindCloudAccount(db, sealer, candidateId, ACCOUNT)
  await bindPhone(db, sealer, candidateId, '13800000001')
  await bindEmail(db, sealer, candidateId, sealer.seal('candidate@example.com', 'email'), now)
}
