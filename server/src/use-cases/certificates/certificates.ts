import { timingSafeEqual } from 'node:crypto'
import { type Calendar, type Explanation, explainFollowing } from '../../domain/calendar/calendar'
import {
  certificateNumberOf,
  isShareLive,
  LIVE_SHARES,
  mayBecome,
  monthlySittingsBefore,
  type PostalAddress,
  type Renewal,
  renewalOf,
} from '../../domain/certificates'
import { withinADay } from '../../domain/notices/promises'
import { foldName } from '../../lib/folding'
import { newId, newVerificationCode } from '../../lib/ids'
import type { Sealer } from '../../lib/sealing'
import { addHours, dateOf } from '../../lib/time'
import { certificateRevoked, paperCertificatePrinted, shareLimitReached } from '../../problems/certificates'
import { invalidRequest, notFound } from '../../problems/general'
import {
  type CertificateView,
  certificateByCode,
  certificateByNumber,
  countLiveShares,
  insertShare,
  lockCertificate,
  lockPaper,
  type PaperView,
  paperOf,
  type ShareRow,
  shareByCode,
  updatePaper,
} from '../../repositories/certificates'
import { type Db, inTransaction } from '../../repositories/database'
import { holdCertificateHolder } from '../../repositories/notices/subjects'
import { sittingDatesBetween } from '../../repositories/registrations/view'
import { oweNotices } from '../notices/owe'
import type { Needs } from '../services'
import { HOLDER_PURPOSE } from './issue'

/** Tells that a paper certificate is on its way, once for each tracking number it was sent under. */
async function tellPosted(
  trx: Db,
  number: string,
  holder: { candidateId: string; certificationName: string },
  shipment: { carrier: string; trackingNumber: string },
  now: Date,
): Promise<void> {
  const { candidateId, certificationName } = holder
  const notice = {
    kind: 'paperPosted' as const,
    candidateId,
    cause: `posted:${number}:${shipment.trackingNumber}`,
    facts: { certificationName, ...shipment, postedOn: dateOf(now) },
    target: { page: 'paper' as const, id: number },
    promisedBy: withinADay(now),
  }
  await oweNotices(trx, [notice], now)
}

/** A certificate with its holder's name in clear; whoever shows it to the public masks the name. */
export interface FoundCertificate {
  certificate: CertificateView
  holderName: string
}

const opened = ({ sealer }: Needs<'sealer'>, certificate: CertificateView): FoundCertificate => ({
  certificate,
  holderName: sealer.open(certificate.holderSealed, HOLDER_PURPOSE),
})

/**
 * The certificate of a number in a holder's name, both as they are typed. The name is opened and folded like the one that
 * was typed, so that no old way of folding is kept with a certificate. An unknown number and a wrong name cost the same:
 * one query by the primary key, one name sealed and one opened, two keyed hashes and a comparison in constant time.
 */
export async function findByNumberAndName(
  services: Needs<'db' | 'sealer'>,
  number: string,
  holderName: string,
): Promise<FoundCertificate | undefined> {
  const { db, sealer } = services
  const hashed = (name: string) => Buffer.from(sealer.fingerprint(foldName(name), HOLDER_PURPOSE))
  const nobody = sealer.seal('', HOLDER_PURPOSE)
  const certificate = await certificateByNumber(db, certificateNumberOf(number))
  const held = sealer.open(certificate?.holderSealed ?? nobody, HOLDER_PURPOSE)
  const same = timingSafeEqual(hashed(holderName), hashed(held))
  return certificate && same ? { certificate, holderName: held } : undefined
}

/** The certificate of a code from a QR code or a live share; `shareEnded` for a share that is over. */
export async function findByCode(
  services: Needs<'db' | 'sealer'>,
  code: string,
  now: Date,
): Promise<FoundCertificate | 'shareEnded' | undefined> {
  const { db } = services
  const certificate = await certificateByCode(db, code)
  if (certificate) return opened(services, certificate)
  const share = await shareByCode(db, code)
  if (!share) return undefined
  if (!isShareLive(share, now)) return 'shareEnded'
  const shared = await certificateByNumber(db, share.certificateNumber)
  return shared && opened(services, shared)
}

/** Makes a link that shows the certificate for some days. Throws the 409 problem of the rule that refuses. */
export async function createShare(
  { db }: Needs<'db'>,
  certificateNumber: string,
  days: number,
  now: Date,
): Promise<ShareRow> {
  return inTransaction(db, async (trx) => {
    const certificate = await lockCertificate(trx, certificateNumber)
    if (!certificate) throw notFound()
    if (certificate.revokedAt) throw certificateRevoked(certificate.revokedAt, '已撤销的证书不能分享')
    if ((await countLiveShares(trx, certificateNumber, now)) >= LIVE_SHARES) throw shareLimitReached()
    const share: ShareRow = {
      id: newId('shr'),
      certificateNumber,
      code: newVerificationCode(),
      createdAt: now,
      expiresAt: addHours(now, days * 24),
      endedAt: null,
    }
    await insertShare(trx, share)
    return share
  })
}

/** Dates of the sittings by which a certificate could be renewed. */
export async function renewalDates(
  db: Db,
  calendar: Calendar,
  certificate: Pick<CertificateView, 'certificationCode' | 'schedule' | 'issuedOn' | 'expiresOn'>,
): Promise<string[]> {
  const { certificationCode, schedule, issuedOn, expiresOn } = certificate
  return schedule === 'monthly'
    ? monthlySittingsBefore(calendar, expiresOn)
    : sittingDatesBetween(db, certificationCode, issuedOn, expiresOn)
}

/** The last sitting that keeps a certificate unbroken; null when it is revoked or that sitting has closed. */
export async function renewalFor(
  { calendar, db }: Needs<'db' | 'calendar'>,
  certificate: CertificateView,
  now: Date,
): Promise<Renewal | null> {
  if (certificate.revokedAt) return null
  const current = await calendar.current()
  return renewalOf(current, await renewalDates(db, current, certificate), certificate, now)
}

const ADDRESS_PURPOSE = 'paper-address'

/** An address as it was kept, in clear. */
export function openAddress(sealer: Sealer, sealed: string | null): PostalAddress | null {
  // Sealed below, from an address that was checked by the contract.
  return sealed === null ? null : (JSON.parse(sealer.open(sealed, ADDRESS_PURPOSE)) as PostalAddress)
}

/** The paper copy of a certificate, where it goes in clear, and the last day for posting it. */
export interface Paper {
  row: PaperView
  address: PostalAddress | null
  postBy: string
  explanation: Explanation
}

/** Reads the paper copy of a certificate: it is posted within 30 days of the exam. */
export async function readPaper(
  { calendar, db, sealer }: Needs<'db' | 'calendar' | 'sealer'>,
  number: string,
): Promise<Paper> {
  const row = await paperOf(db, number)
  if (!row) throw notFound()
  const { addressSealed, examDate } = row
  const current = await calendar.current()
  return {
    row,
    address: openAddress(sealer, addressSealed),
    postBy: current.datesOf(examDate).paperBy,
    explanation: explainFollowing(current, examDate).paperBy,
  }
}

/** Keeps the address, sealed. Throws the 409 problem once the certificate is printed, or revoked. */
export async function setPaperAddress(
  { db, sealer }: Needs<'db' | 'sealer'>,
  number: string,
  address: PostalAddress,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const revokedAt = (await lockCertificate(trx, number))?.revokedAt
    if (revokedAt) throw certificateRevoked(revokedAt, '已撤销的证书不制作纸质证书')
    const paper = await lockPaper(trx, number)
    if (!paper) throw notFound()
    if (!mayBecome(paper.state, 'addressGiven')) throw paperCertificatePrinted(paper.printedAt)
    const addressSealed = sealer.seal(JSON.stringify(address), ADDRESS_PURPOSE)
    await updatePaper(trx, number, { state: 'addressGiven', addressSealed })
  })
}

/** What an operator says of a shipment. */
interface Shipment {
  state: 'printed' | 'posted'
  carrier?: string
  trackingNumber?: string
}

/** Marks a paper certificate as printed or posted, in this order. Throws the 404 or the 400 problem. */
export async function updateShipment(
  { db }: Needs<'db'>,
  number: string,
  { state, carrier, trackingNumber }: Shipment,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const holder = await holdCertificateHolder(trx, number)
    const certificate = await lockCertificate(trx, number)
    const paper = await lockPaper(trx, number)
    if (!certificate || !paper) throw notFound()
    if (certificate.revokedAt) throw invalidRequest('证书已被撤销，不再制作或寄出', ['state'])
    if (!mayBecome(paper.state, state)) {
      throw invalidRequest('次序须为：考生填写地址 → printed → posted', ['state'])
    }
    if (state === 'printed') {
      return updatePaper(trx, number, { state, printedAt: paper.printedAt ?? now })
    }
    if (!carrier?.trim() || !trackingNumber?.trim()) {
      throw invalidRequest('寄出须写明承运商与运单号', ['carrier', 'trackingNumber'])
    }
    await updatePaper(trx, number, { state, carrier, trackingNumber, postedAt: paper.postedAt ?? now })
    if (holder) await tellPosted(trx, number, holder, { carrier, trackingNumber }, now)
  })
}
