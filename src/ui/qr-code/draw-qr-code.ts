import type { DrawingContext } from '../../platform/album'
import { paper } from '../../styles/paper'
import { qrModules } from './qr-code'

/** Draws a QR code as a square of `size` px on what is to be saved as a picture. */
export function drawQrCode(
  context: DrawingContext,
  text: string,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const modules = qrModules(text)
  const unit = size / modules.length
  context.fillStyle = paper.text
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      // Half a pixel more closes the seams between neighbours.
      if (dark) context.fillRect(left + x * unit, top + y * unit, unit + 0.5, unit + 0.5)
    })
  })
}
