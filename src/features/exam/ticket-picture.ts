import type { Schema } from '../../api/contract-types'
import { timeText } from '../../format/date'
import type { DrawingContext, Picture } from '../../platform/album'
import { paper } from '../../styles/paper'
import { drawQrCode } from '../../ui/picture/draw-qr-code'
import { drawCard, fillCircle, fillHero } from '../../ui/picture/shapes'
import { PAGE, Sheet } from '../../ui/picture/sheet'
import { entranceText, modeText, passFacts, spaced } from './pass-words'

type Ticket = Schema<'Ticket'>

const CARD = { left: PAGE.margin, width: PAGE.width - 2 * PAGE.margin }
const INSIDE = { left: CARD.left + 20, width: CARD.width - 40 }
const QR_SIZE = 210

/** Text that a ticket's QR code carries: the entrance for an online exam, the number for an on-site one. */
export function qrTextOf(ticket: Ticket): string {
  return ticket.entrance?.url ?? ticket.number
}

/** The ticket for the album: the pass as on the screen, masked as there, and whom to call. */
export function ticketPicture(ruler: DrawingContext, ticket: Ticket): Picture {
  const sheet = new Sheet(ruler)
  const heroEnd = writeTop(sheet, ticket) + 20
  const cut = sheet.facts(passFacts(ticket), { ...INSIDE, top: heroEnd + 16 }) + 16
  const passEnd = writeEntrance(sheet, ticket, cut + 20) + 20
  const { hotline } = ticket
  const end = sheet.foot(hotline && `${hotline.label} ${hotline.value}`, passEnd + 12)
  sheet.drawBelow((context) => drawPass(context, heroEnd, passEnd))
  sheet.draw((context) => drawCut(context, cut))
  return sheet.picture(end + PAGE.margin)
}

function writeTop(sheet: Sheet, { mode, number, certification, slot }: Ticket): number {
  const quiet = { ...INSIDE, size: 12, colour: paper['on-hero-quiet'] }
  const top = PAGE.margin + 16
  sheet.text(modeText(mode), { ...quiet, top })
  const line = sheet.text(`No. ${number}`, { ...quiet, top, align: 'right' })
  const white = { ...INSIDE, colour: paper['on-hero'], bold: true }
  const name = sheet.text(certification.name, { ...white, size: [20, 16, 14], lines: 2, top: line + 8 })
  const hours = [
    ['入场', slot.entersAt, 'left'],
    ['开考', slot.startsAt, 'center'],
    ['停止入场', slot.doorClosesAt, 'right'],
  ] as const
  let end = name
  for (const [label, at, align] of hours) {
    const below = sheet.text(label, { ...quiet, top: name + 8, align })
    end = sheet.text(timeText(at), { ...white, size: 28, top: below, align })
  }
  return end
}

function writeEntrance(sheet: Sheet, ticket: Ticket, top: number): number {
  const { entrance, centre } = ticket
  const box = { left: (PAGE.width - QR_SIZE) / 2, top, width: QR_SIZE, height: QR_SIZE }
  sheet.draw((context) => drawQrCode(context, qrTextOf(ticket), box))
  const below = { ...INSIDE, align: 'center' } as const
  const caption = { ...below, size: 12, colour: paper.quiet }
  const end = sheet.text(entranceText(entrance), { ...caption, top: top + QR_SIZE + 8 })
  if (entrance)
    return sheet.text(spaced(entrance.shortCode), { ...below, size: 28, bold: true, top: end + 8 })
  if (!centre) return end
  const name = sheet.text(centre.name, { ...below, size: 16, bold: true, top: end + 8 })
  return sheet.text(centre.address, { ...caption, top: name + 4 })
}

function drawPass(context: DrawingContext, heroEnd: number, end: number): void {
  const top = PAGE.margin
  drawCard(context, { ...CARD, top, height: end - top }, 20, () =>
    fillHero(context, { ...CARD, top, height: heroEnd - top }),
  )
}

/** The perforation between the pass and what is torn off. */
function drawCut(context: DrawingContext, y: number): void {
  context.save()
  context.setLineDash([4, 4])
  context.strokeStyle = paper.line
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(INSIDE.left, y)
  context.lineTo(INSIDE.left + INSIDE.width, y)
  context.stroke()
  context.restore()
  for (const x of [CARD.left, CARD.left + CARD.width]) fillCircle(context, [x, y, 10], paper.bg)
}
