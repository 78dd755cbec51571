import { encode } from 'uqr'
import { paper } from '../../styles/paper'

/** The modules of a QR code, true is dark; level M, with the quiet border that scanners want. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 2 }).data
}

/** The dark runs of a row, drawn by a pen as high as a module that is lifted over the light ones. */
function strokesOf(row: boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
  const drawn = runs.map(({ index, 0: { length } }, at) => {
    const before = runs[at - 1]
    const start = before ? `m${index - before.index - before[0].length},0` : `M${index},${y}`
    return `${start}h${length}`
  })
  return drawn.join('')
}

/**
 * A QR code as a picture's address: one SVG path, dark on white in either theme. The picture goes to the view as text, so
 * that it is short: a stroke for each run, and nothing escaped that an address may hold. Edges fall between pixels of the
 * drawing, whose first row lies half above zero.
 */
export function qrDataUri(text: string): string {
  const modules = qrModules(text)
  const size = modules.length
  const box = `0 -.5 ${size} ${size}`
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}' shape-rendering='crispEdges'>` +
    `<path fill='${paper.surface}' d='M0-.5h${size}v${size}H0z'/>` +
    `<path stroke='${paper.text}' d='${modules.map(strokesOf).join('')}'/></svg>`
  return `data:image/svg+xml,${svg.replace(/[<># ]/g, encodeURIComponent)}`
}
