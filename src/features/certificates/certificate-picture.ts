import type { Schema } from '../../api/contract-types'
import { withYear } from '../../format/date'
import type { DrawingContext } from '../../platform/album'
import { paper } from '../../styles/paper'
import { drawQrCode } from '../../ui/qr-code/draw-qr-code'
import { STATUS_WORDS } from './certificate-words'

type Certificate = Schema<'Certificate'>

/** Size of the saved picture in px. */
export const PICTURE = { width: 750, height: 1180 }

const MARGIN = 96
const QR_SIZE = 220

/** Draws the certificate for the album, in full: whoever saves it is its holder. */
export function drawCertificate(context: DrawingContext, certificate: Certificate): void {
  const { width, height } = PICTURE
  context.fillStyle = paper.surface
  context.fillRect(0, 0, width, height)
  frame(context, 36, 4)
  frame(context, 48, 1)
  context.textAlign = 'left'
  write(context, paper.accent, 30, `${certificate.certification.shortName} · 认证证书`, 140)
  write(context, paper.quiet, 28, '兹证明', 240)
  write(context, paper.text, 60, certificate.holderName, 320)
  write(context, paper.quiet, 28, '已通过考试，获得', 390)
  write(context, paper.text, 44, certificate.nameAtIssue, 460)
  context.fillStyle = paper.sunken
  context.fillRect(MARGIN, 510, width - 2 * MARGIN, 2)
  const facts = [
    ['证书编号', certificate.number],
    ['颁发日期', withYear(certificate.issuedOn, 'day')],
    ['有效期至', withYear(certificate.expiresOn, 'day')],
    ['保存时状态', STATUS_WORDS[certificate.status]],
  ] as const
  facts.forEach(([label, value], index) => {
    write(context, paper.quiet, 24, label, 570 + index * 84)
    write(context, paper.text, 30, value, 608 + index * 84)
  })
  drawQrCode(context, certificate.verificationUrl, { left: MARGIN - 12, top: 892, size: QR_SIZE })
  context.fillStyle = paper.quiet
  context.font = '24px sans-serif'
  context.fillText('扫码核验真伪与当前状态', MARGIN + QR_SIZE + 16, 1010, width - 2 * MARGIN - QR_SIZE - 16)
}

function write(context: DrawingContext, colour: string, size: number, text: string, y: number): void {
  context.fillStyle = colour
  context.font = `600 ${size}px sans-serif`
  context.fillText(text, MARGIN, y, PICTURE.width - 2 * MARGIN)
}

/** Four lines around the picture, `inset` px from its edge. */
function frame(context: DrawingContext, inset: number, thickness: number): void {
  const width = PICTURE.width - 2 * inset
  const height = PICTURE.height - 2 * inset
  context.fillStyle = paper.accent
  context.fillRect(inset, inset, width, thickness)
  context.fillRect(inset, inset + height - thickness, width, thickness)
  context.fillRect(inset, inset, thickness, height)
  context.fillRect(inset + width - thickness, inset, thickness, height)
}
