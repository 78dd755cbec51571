import { encode } from 'uqr'
import { paper } from '../../styles/paper'

/** The modules of a QR code, true is dark; level M, with the quiet border that scanners want. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 2 }).data
}

/** A QR code as a picture's address: one SVG path, dark on white in either theme. */
export function qrDataUri(text: string): string {
  const modules = qrModules(text)
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('')
  const size = modules.length
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>` +
    `<rect width='${size}' height='${size}' fill='${paper.surface}'/><path d='${path}' fill='${paper.text}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
