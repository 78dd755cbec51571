import type { components } from '../../../../contract/schema'
import {
  daysLeft,
  explainExpiry,
  explainIssue,
  isAddressEditable,
  isShareLive,
  maskAddress,
  statusOf,
} from '../../domain/certificates'
import { paperPromise } from '../../domain/promised'
import { dateOf, toBeijing } from '../../lib/time'
import { notFound } from '../../problems/general'
import {
  type CertificateView,
  certificateByNumber,
  certificatesOf,
  endShare,
  isRenewed,
  renewingRegistration,
  replacementOf,
  type ShareRow,
  sharesOf,
} from '../../repositories/certificates'
import { createShare, renewalFor } from '../../use-cases/certificates/certificates'
import { HOLDER_PURPOSE } from '../../use-cases/certificates/issue'
import { lastAddress, type Paper, readPaper, setPaperAddress } from '../../use-cases/certificates/paper'
import { decodeCursor, encodeCursor } from '../cursor'
import { idempotent } from '../idempotent'
import { takeTry } from '../limits'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

type Schemas = components['schemas']

/** Page of the mini-program that shows a certificate to whoever holds its code. */
const LOOKUP_PAGE = '/features/certificates/pages/lookup/index'

/** Ordinary link that shows a certificate to whoever holds its code; the text of its QR code. */
function verificationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/v/${code}`
}

/** A certificate in its holder's list. */
export function presentCertificateSummary(row: CertificateView, now: Date): Schemas['CertificateSummary'] {
  const { number, certificationCode: code, name, shortName, level, nameAtIssue, issuedOn, expiresOn } = row
  return {
    number,
    status: statusOf(row, now),
    certification: { code, name, shortName, level },
    nameAtIssue,
    issuedOn,
    expiresOn,
    daysLeft: daysLeft(expiresOn, now),
  }
}

/** The paper copy; the address is in clear and masked here. */
export function presentPaper(
  { row, address, postBy, explanation }: Paper,
  now: Date,
): Schemas['PaperCertificate'] {
  const { state, carrier, trackingNumber, postedAt, revokedAt } = row
  return {
    state,
    postBy,
    promise: paperPromise(postBy, row, now),
    explanation,
    late: state !== 'posted' && !revokedAt && dateOf(now) > postBy,
    addressMasked: address && maskAddress(address),
    editable: isAddressEditable(state) && !revokedAt,
    carrier,
    trackingNumber,
    postedAt: postedAt && toBeijing(postedAt),
  }
}

/** A share link for the holder's list. */
function presentShare(share: ShareRow, publicUrl: string, now: Date): Schemas['CertificateShare'] {
  return {
    id: share.id,
    url: verificationUrl(publicUrl, share.code),
    path: `${LOOKUP_PAGE}?code=${share.code}`,
    createdAt: toBeijing(share.createdAt),
    expiresAt: toBeijing(share.expiresAt),
    endedAt: share.endedAt && toBeijing(share.endedAt),
    live: isShareLive(share, now),
  }
}

/** The candidate's own certificate; the 404 problem for anybody else's. */
async function requireOwnCertificate(
  { db }: HttpServices,
  candidateId: string,
  number: string,
): Promise<CertificateView> {
  const certificate = await certificateByNumber(db, number)
  if (certificate?.candidateId !== candidateId) throw notFound()
  return certificate
}

/** The candidate's certificates. */
export function createCertificateHandlers(
  services: HttpServices,
): Handlers<'listCertificates' | 'getCertificate'> {
  const { db, publicUrl, sealer } = services
  return {
    async listCertificates(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor(cursor, ['date', 'id'])
      const position = after && { issuedOn: after[0], number: after[1] }
      const rows = await certificatesOf(db, call.candidateId, position, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const more = rows.length > limit && last
      return {
        items: page.map((row) => presentCertificateSummary(row, call.now)),
        nextCursor: more ? encodeCursor([last.issuedOn, last.number]) : null,
      }
    },

    async getCertificate(call) {
      const certificate = await requireOwnCertificate(services, call.candidateId, call.params.number)
      const replacedBy = await replacementOf(db, certificate)
      const registeredAs = await renewingRegistration(db, certificate)
      // What the person does under another account is not shown here, but renews it all the same.
      const renewed = replacedBy !== null || (registeredAs === null && (await isRenewed(db, certificate)))
      return {
        ...presentCertificateSummary(certificate, call.now),
        holderName: sealer.open(certificate.holderSealed, HOLDER_PURPOSE),
        verificationCode: certificate.verificationCode,
        verificationUrl: verificationUrl(publicUrl(), certificate.verificationCode),
        revokedReason: certificate.revokedReason,
        explanations: {
          issuedOn: explainIssue(certificate.issuedOn),
          expiresOn: explainExpiry(certificate.issuedOn, certificate.expiresOn),
        },
        renewal: renewed ? null : await renewalFor(services, certificate, call.now),
        ...(replacedBy && { replacedBy }),
        ...(registeredAs && { registeredAs }),
        paper: presentPaper(await readPaper(services, certificate.number, call.now), call.now),
      }
    },
  }
}

/** The paper copy of a certificate, and where it goes. */
export function createCertificatePaperHandlers(
  services: HttpServices,
): Handlers<'getPaperCertificate' | 'setPaperAddress'> {
  const present = async (inside: HttpServices, number: string, now: Date) =>
    presentPaper(await readPaper(inside, number, now), now)
  return {
    async getPaperCertificate(call) {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      const paper = await present(services, number, call.now)
      if (!paper.editable) return paper
      const address = await lastAddress(services, number)
      return { ...paper, lastAddress: address && { masked: maskAddress(address), address } }
    },

    setPaperAddress: idempotent(services, 'setPaperAddress', (call, once) =>
      once(async (inside) => {
        const { number } = await requireOwnCertificate(inside, call.candidateId, call.params.number)
        await setPaperAddress(inside, number, call.body)
        return present(inside, number, call.now)
      }),
    ),
  }
}

/** Links that show a certificate for some days. */
export function createShareHandlers(
  services: HttpServices,
): Handlers<'listShares' | 'createShare' | 'revokeShare'> {
  const { db, publicUrl } = services
  return {
    async listShares(call) {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      const { cursor, limit = 20 } = call.query ?? {}
      const [after] = decodeCursor(cursor, ['id']) ?? []
      const shares = await sharesOf(db, number, call.now, after, limit + 1)
      const page = shares.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map((share) => presentShare(share, publicUrl(), call.now)),
        nextCursor: shares.length > limit && last ? encodeCursor([last.id]) : null,
      }
    },

    createShare: idempotent(services, 'createShare', async (call, once) => {
      await takeTry(services.rateLimits.share, call.candidateId)
      return once(async (inside) => {
        const { number } = await requireOwnCertificate(inside, call.candidateId, call.params.number)
        const share = await createShare(inside, number, call.body.days, call.now)
        return presentShare(share, publicUrl(), call.now)
      })
    }),

    revokeShare: idempotent(services, 'revokeShare', (call, once) =>
      once(async (inside) => {
        const { number } = await requireOwnCertificate(inside, call.candidateId, call.params.number)
        if (!(await endShare(inside.db, number, call.params.id, call.now))) throw notFound()
        return undefined
      }),
    ),
  }
}
