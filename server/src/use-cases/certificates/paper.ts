import { type Explanation, explainFollowing } from '../../domain/calendar/calendar'
import { mayBecome, type PostalAddress } from '../../domain/certificates'
import { withinADay } from '../../domain/notices/promises'
import type { Sealer } from '../../lib/sealing'
import { dateOf } from '../../lib/time'
import { certificateRevoked, paperCertificatePrinted } from '../../problems/certificates'
import { invalidRequest, notFound } from '../../problems/general'
import { lockCertificate } from '../../repositories/certificates'
import { type Db, inTransaction } from '../../repositories/database'
import { holdCertificateHolder } from '../../repositories/notices/subjects'
import {
  lastAddressOf,
  lockPaper,
  type PaperView,
  paperOf,
  papersIn,
  updatePaper,
} from '../../repositories/papers'
import { oweNotices } from '../notices/owe'
import type { Needs } from '../services'
import { HOLDER_PURPOSE } from './issue'

/** Tells that a paper certificate is on its way, once for each tracking number it was sent under. */
async function tellPosted(
  trx: Db,
  number: string,
  holder: { candidateId: string; certificationName: string },
  shipment: { carrier: string; trackingNumber: string },
  postedAt: Date,
  now: Date,
): Promise<void> {
  const { candidateId, certificationName } = holder
  const notice = {
    kind: 'paperPosted' as const,
    candidateId,
    cause: `posted:${number}:${shipment.trackingNumber}`,
    facts: { certificationName, ...shipment, postedOn: dateOf(postedAt) },
    target: { page: 'paper' as const, id: number },
    promisedBy: withinADay(now),
  }
  await oweNotices(trx, [notice], now)
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
  now: Date,
): Promise<Paper> {
  const row = await paperOf(db, number)
  if (!row) throw notFound()
  const { addressSealed, examDate } = row
  const current = await calendar.current()
  return {
    row,
    address: openAddress(sealer, addressSealed),
    postBy: current.datesOf(examDate).paperBy,
    explanation: explainFollowing(current, examDate, now).paperBy,
  }
}

/** The address given for a certificate, or for the same person's latest other one: what the next need not be typed for. */
export async function lastAddress(
  { db, sealer }: Needs<'db' | 'sealer'>,
  number: string,
): Promise<PostalAddress | null> {
  return openAddress(sealer, await lastAddressOf(db, number))
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

/** A paper certificate that is to be made or posted, with everything that whoever does it needs. */
export interface PaperToPost {
  number: string
  certificationName: string
  holderName: string
  issuedOn: string
  expiresOn: string
  examDate: string
  address: PostalAddress
  postBy: string
}

/** A page of the paper certificates that wait in a state, in the order in which they have to be posted. */
export async function papersToPost(
  { calendar, db, log, sealer }: Needs<'db' | 'calendar' | 'log' | 'sealer'>,
  state: 'addressGiven' | 'printed',
  after: readonly [examDate: string, number: string] | undefined,
  limit: number,
): Promise<{ papers: PaperToPost[]; next: readonly [examDate: string, number: string] | null }> {
  const [current, rows] = await Promise.all([calendar.current(), papersIn(db, state, after, limit + 1)])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const papers = page.flatMap(({ addressSealed, holderSealed, ...row }) => {
    try {
      const address = openAddress(sealer, addressSealed)
      const holderName = sealer.open(holderSealed, HOLDER_PURPOSE)
      return address ? [{ ...row, holderName, address, postBy: current.datesOf(row.examDate).paperBy }] : []
    } catch (err) {
      // One that does not open keeps none after it from being listed.
      log.error({ err, certificate: row.number }, 'a paper certificate whose sealed data do not open')
      return []
    }
  })
  return { papers, next: rows.length > limit && last ? [last.examDate, last.number] : null }
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
      throw invalidRequest('寄出须写明快递公司与快递单号', ['carrier', 'trackingNumber'])
    }
    const postedAt = paper.postedAt ?? now
    await updatePaper(trx, number, { state, carrier, trackingNumber, postedAt })
    if (holder) await tellPosted(trx, number, holder, { carrier, trackingNumber }, postedAt, now)
  })
}
