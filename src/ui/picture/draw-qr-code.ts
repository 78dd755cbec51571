import type { DrawingContext } from '../../platform/album'
import { paper } from '../../styles/paper'
import { qrModules } from '../qr-code/qr-code'
import type { Box } from './sheet'

/**
 * Draws a QR code in the middle of a square `box`. A module is a whole number of px wide, so that no edge falls between
 * two dots: neighbours would show a seam, and a scanner would guess.
 */
export function drawQrCode(context: DrawingContext, text: string, { left, top, width }: Box): void {
  const modules = qrModules(text)
  const unit = Math.max(1, Math.floor(width / modules.length))
  const inset = (width - unit * modules.length) / 2
  const [x0, y0] = [Math.round(left + inset), Math.round(top + inset)]
  context.fillStyle = paper.text
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect(x0 + x * unit, y0 + y * unit, unit, unit)
    })
  })
}
