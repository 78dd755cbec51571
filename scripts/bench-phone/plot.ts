/** A bar: how many times hello-world's time. */
export interface Bar {
  label: string
  ratio: number
}

const ROW = 26
const LEFT = 250
const UNIT = 110

/** Bars of ratios as an SVG that reads on light and dark ground, with a line at the goal. */
export function plot(bars: Bar[], goal: number): string {
  const height = bars.length * ROW + 40
  const width = LEFT + Math.max(goal, ...bars.map(({ ratio }) => ratio)) * UNIT + 70
  const x = (ratio: number) => LEFT + ratio * UNIT
  const rows = bars.map(({ label, ratio }, index) => {
    const y = 10 + index * ROW
    return `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${label}</text>
<rect x="${LEFT}" y="${y + 3}" width="${(ratio * UNIT).toFixed(1)}" height="16" fill="#2563eb"/>
<text x="${(x(ratio) + 6).toFixed(1)}" y="${y + 15}">${ratio.toFixed(2)}</text>`
  })
  const line = `<line x1="${x(goal)}" x2="${x(goal)}" y1="6" y2="${height - 24}" stroke="#d97706" stroke-dasharray="4 3"/>
<text x="${x(goal)}" y="${height - 8}" text-anchor="middle">goal ${goal}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" font-family="sans-serif" font-size="12" fill="#6b7280">
${rows.join('\n')}
${line}
</svg>
`
}
