import jsQR from 'jsqr'
import { qrDataUri, qrModules } from '../../../src/ui/qr-code/qr-code'
import { scan } from '../../support/page/qr-code'
import { onlineTicket } from '../../support/ticket'

const SCALE = 4
const url = onlineTicket.entrance?.url ?? ''

/** Paints the modules as a camera would see them. */
function pixelsOf(modules: boolean[][]): { data: Uint8ClampedArray; size: number } {
  const size = modules.length * SCALE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return { data, size }
}

describe('a QR code', () => {
  test('is read by a scanner as the entrance address', () => {
    const { data, size } = pixelsOf(qrModules(url))
    expect(jsQR(data, size, size)?.data).toBe(url)
  })

  test('is a picture that a scanner reads as well, in 3 kB', () => {
    const uri = qrDataUri(url)
    expect(scan(uri)).toBe(url)
    expect(uri).toMatch(/^[^\s<>#]+$/)
    expect(uri.length).toBeLessThan(3_000)
  })
})
