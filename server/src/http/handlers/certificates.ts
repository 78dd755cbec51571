import { notFound } from '../../problems/general'
import { type CertificateView, certificateByNumber, certificatesOf } from '../../repositories/certificates'
import type { Services } from '../../services'
import { HOLDER_PURPOSE } from '../../use-cases/certificates/issue-certificate'
import { readPaper } from '../../use-cases/certificates/paper'
import { renewalFor } from '../../use-cases/certificates/renewal'
import { decodeCursor, encodeCursor } from '../cursor'
import type { Handlers } from '../operation'
import { presentCertificateSummary, presentPaper, verificationUrl } from '../present-certificate'

/** The candidate's own certificate; the 404 problem for anybody else's. */
export async function requireOwnCertificate(
  { db }: Services,
  candidateId: string,
  number: string,
): Promise<CertificateView> {
  const certificate = await certificateByNumber(db, number)
  if (certificate?.candidateId !== candidateId) throw notFound()
  return certificate
}

/** The candidate's certificates. */
export function createCertificateHandlers(
  services: Services,
): Handlers<'listCertificates' | 'getCertificate'> {
  const { db, publicUrl, sealer } = services
  return {
    async listCertificates(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor<[string, string]>(cursor, ['string', 'string'])
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
      const { row, address, postBy } = await readPaper(services, certificate.number)
      return {
        ...presentCertificateSummary(certificate, call.now),
        holderName: sealer.open(certificate.holderSealed, HOLDER_PURPOSE),
        verificationCode: certificate.verificationCode,
        verificationUrl: verificationUrl(publicUrl(), certificate.verificationCode),
        revokedReason: certificate.revokedReason,
        renewal: await renewalFor(services, certificate, call.now),
        paper: presentPaper(row, address, postBy),
      }
    },
  }
}
