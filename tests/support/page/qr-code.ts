import jsQR from 'jsqr'

const SCALE = 4

/** What a camera reads from the picture of a QR code; null where it finds none. Throws where there is no such picture. */
export function scan(dataUri: string): string | null {
  const { pixels, size } = pixelsOf(dataUri)
  return jsQR(pixels, size, size)?.data ?? null
}

/**
 * Paints the picture of a QR code as a camera would see it: `size` × `size` pixels of four bytes each. It follows the pen
 * of the one path of dark modules; throws where the address holds no such picture.
 */
function pixelsOf(dataUri: string): { pixels: Uint8ClampedArray; size: number } {
  const svg = decodeURIComponent(dataUri)
  const modules = Number(/^data:image\/svg\+xml,<svg [^>]*viewBox='0 -\.5 (\d+) \1'/.exec(svg)?.[1])
  const path = /<path stroke='[^']*' d='([^']*)'/.exec(svg)?.[1]
  if (!modules || !path) throw new Error(`No picture of a QR code: ${svg.slice(0, 80)}`)
  const size = modules * SCALE
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  let x = 0
  let y = 0
  for (const [, pen = '', across = '', down = ''] of path.matchAll(/([Mmh])(\d+)(?:,(\d+))?/g)) {
    if (pen === 'M') y = Number(down)
    if (pen === 'h') for (let dark = 0; dark < Number(across); dark++) darken(pixels, size, x + dark, y)
    x = (pen === 'M' ? 0 : x) + Number(across)
  }
  return { pixels, size }
}

function darken(pixels: Uint8ClampedArray, size: number, x: number, y: number): void {
  for (let line = y * SCALE; line < (y + 1) * SCALE; line++) {
    for (let dot = x * SCALE; dot < (x + 1) * SCALE; dot++) {
      // The fourth byte is opacity.
      pixels.fill(0, (line * size + dot) * 4, (line * size + dot) * 4 + 3)
    }
  }
}
