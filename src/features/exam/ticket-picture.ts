import type { Schema } from '../../api/contract-types'
import { timeText, withYear } from '../../format/date'
import type { DrawingContext } from '../../platform/album'
import { paper } from '../../styles/paper'
import { drawQrCode } from '../../ui/qr-code/draw-qr-code'

type Ticket = Schema<'Ticket'>

/** Size of the saved picture in px. */
export const PICTURE = { width: 750, height: 1120 }

const MARGIN = 56
const QR_SIZE = 400

/** Text that a ticket's QR code carries: the entrance for an online exam, the number for an on-site one. */
export function qrTextOf(ticket: Ticket): string {
  return ticket.entrance?.url ?? ticket.number
}

/** Draws the ticket for the album: what the candidate needs to get in, and nothing private. */
export function drawTicket(context: DrawingContext, ticket: Ticket): void {
  const { width, height } = PICTURE
  context.fillStyle = paper.surface
  context.fillRect(0, 0, width, height)
  context.fillStyle = paper['hero-from']
  context.fillRect(0, 0, width, 240)
  context.textAlign = 'left'
  write(context, paper.surface, 28, `准考证 No. ${ticket.number}`, 80)
  write(context, paper.surface, 44, ticket.certification.name, 150)
  write(context, paper.surface, 28, withYear(ticket.examDate, 'date'), 205)

  const { slot } = ticket
  write(context, paper.quiet, 26, '入场          开考          停止入场', 310)
  write(
    context,
    paper.text,
    44,
    `${timeText(slot.entersAt)}    ${timeText(slot.startsAt)}    ${timeText(slot.doorClosesAt)}`,
    370,
  )
  drawQrCode(context, qrTextOf(ticket), { left: (width - QR_SIZE) / 2, top: 430, size: QR_SIZE })
  context.textAlign = 'center'
  const caption = ticket.entrance
    ? `电脑打开 ${ticket.entrance.typedAddress} 输入 ${ticket.entrance.shortCode}`
    : `${ticket.centre?.name ?? ''} ${ticket.centre?.address ?? ''}`
  writeCentered(context, paper.text, 28, caption, 890)
  writeCentered(context, paper.quiet, 24, '请携带与报名一致的有效身份证件', 950)
}

function write(context: DrawingContext, colour: string, size: number, text: string, y: number): void {
  context.fillStyle = colour
  context.font = `600 ${size}px sans-serif`
  context.fillText(text, MARGIN, y, PICTURE.width - 2 * MARGIN)
}

function writeCentered(context: DrawingContext, colour: string, size: number, text: string, y: number): void {
  context.fillStyle = colour
  context.font = `${size}px sans-serif`
  context.fillText(text, PICTURE.width / 2, y, PICTURE.width - 2 * MARGIN)
}
