import { mayBecome, type PostalAddress } from '../../domain/certificates/paper'
import { paperCertificatePrinted } from '../../problems/certificates'
import { invalidRequest, notFound } from '../../problems/general'
import { holdCertificateHolder } from '../../repositories/notice-certificates'
import { lockPaper, type PaperRow, paperOf, updatePaper } from '../../repositories/paper-certificates'
import type { Services } from '../../services'
import { tellPosted } from '../notices/tell-posted'

const ADDRESS_PURPOSE = 'paper-address'

/** The paper copy of a certificate, where it goes in clear, and the last day for posting it. */
export interface Paper {
  row: PaperRow
  address: PostalAddress | null
  postBy: string
}

/** Reads the paper copy of a certificate: it is posted within 30 days of the exam. */
export async function readPaper({ calendar, db, sealer }: Services, number: string): Promise<Paper> {
  const row = await paperOf(db, number)
  if (!row) throw notFound()
  const { addressSealed, examDate } = row
  return {
    row,
    // Sealed below, from an address that was checked by the contract.
    address: addressSealed
      ? (JSON.parse(sealer.open(addressSealed, ADDRESS_PURPOSE)) as PostalAddress)
      : null,
    postBy: (await calendar.current()).datesOf(examDate).paperBy,
  }
}

/** Keeps the address, sealed. Throws the 409 problem once the certificate is printed. */
export async function setPaperAddress(
  { db, sealer }: Services,
  number: string,
  address: PostalAddress,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const paper = await lockPaper(trx, number)
    if (!paper) throw notFound()
    if (!mayBecome(paper.state, 'addressGiven')) throw paperCertificatePrinted(paper.printedAt)
    const addressSealed = sealer.seal(JSON.stringify(address), ADDRESS_PURPOSE)
    await updatePaper(trx, number, { state: 'addressGiven', addressSealed })
  })
}

/** What an operator says of a shipment. */
export interface Shipment {
  state: 'printed' | 'posted'
  carrier?: string
  trackingNumber?: string
}

/** Marks a paper certificate as printed or posted, in this order. Throws the 404 or the 400 problem. */
export async function updateShipment(
  { db }: Services,
  number: string,
  { state, carrier, trackingNumber }: Shipment,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const holder = await holdCertificateHolder(trx, number)
    const paper = await lockPaper(trx, number)
    if (!paper) throw notFound()
    if (!mayBecome(paper.state, state)) {
      throw invalidRequest('次序须为：考生填写地址 → printed → posted。', ['state'])
    }
    if (state === 'printed') {
      return updatePaper(trx, number, { state, printedAt: paper.printedAt ?? now })
    }
    if (!carrier?.trim() || !trackingNumber?.trim()) {
      throw invalidRequest('寄出须写明承运商与运单号。', ['carrier', 'trackingNumber'])
    }
    await updatePaper(trx, number, { state, carrier, trackingNumber, postedAt: paper.postedAt ?? now })
    if (holder) await tellPosted(trx, number, holder, { carrier, trackingNumber }, now)
  })
}
