import { fakeIdNumber } from '../gateways/identity'
import { STANDIN_UNIONID } from '../gateways/wechat/sign-in'
import { atTime, dateOf } from '../lib/time'
import { bindCloudAccount, bindEmail, bindPhone } from '../repositories/account/personal-data'
import { personHold } from '../repositories/account/persons'
import { linkExamsOn, papersToPost } from '../repositories/demo'
import { updateShipment } from './certificates/paper'
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

/** The hour of the exam day by which the demo's exam body has given its link. */
const LINKED_AT = '13:00'
const EXAM_URL = 'https://exam.example.com/'

/** Gives the link of the day's online exams, as the exam body would have by then. */
export async function provideExamLink({ db }: Needs<'db'>, now: Date): Promise<void> {
  const today = dateOf(now)
  if (now >= atTime(today, LINKED_AT)) await linkExamsOn(db, today, EXAM_URL)
}

/** The hour at which the demo's carrier fetches what is due on a day. */
const FETCHED_AT = '10:00'
const CARRIER = '演示快递'

/**
 * Prints and posts, as a clock moves from one instant to another, what the printers would have by then: on its last day
 * whatever has an address. An address that came later is served at once; a certificate without one waits for it.
 */
export async function postPaperCertificates(
  services: Needs<'db' | 'calendar'>,
  from: Date,
  to: Date,
): Promise<void> {
  const calendar = await services.calendar.current()
  for (const { number, state, examDate } of await papersToPost(services.db)) {
    const due = atTime(calendar.datesOf(examDate).paperBy, FETCHED_AT)
    if (due > to) continue
    const at = due > from ? due : to
    if (state === 'addressGiven') await updateShipment(services, number, { state: 'printed' }, at)
    const shipment = { state: 'posted', carrier: CARRIER, trackingNumber: `DEMO${number}` } as const
    await updateShipment(services, number, shipment, at)
  }
}
