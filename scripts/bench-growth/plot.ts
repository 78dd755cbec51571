const WIDTH = 640
const HEIGHT = 320
const MARGIN = 56
const COLOURS = ['#0052d9', '#2ba471', '#e37318', '#8e56dd']

/** A drawing of shares of the first figure over the logarithm of the size; a line of its own for each question. */
export function plot(sizes: number[], rows: Record<string, number>[]): string {
  const first = rows[0] ?? {}
  const lines = Object.keys(first)
  const shares = lines.map((what) => rows.map((row) => (row[what] ?? 0) / (first[what] || 1)))
  const most = Math.max(4, ...shares.flat())
  const logs = sizes.map((size) => Math.log10(size))
  const [low = 0, high = 1] = [logs[0], logs.at(-1)]
  const x = (index: number) =>
    MARGIN + (((logs[index] ?? 0) - low) / (high - low || 1)) * (WIDTH - 2 * MARGIN - 60)
  const y = (share: number) => HEIGHT - MARGIN - (share / most) * (HEIGHT - 2 * MARGIN)
  const text = (at: number, down: number, words: string, colour = '#444') =>
    `<text x="${at.toFixed(0)}" y="${down.toFixed(0)}" fill="${colour}">${words}</text>`
  const axis = [0, 1, 2, 3, 4].map((tick) => (tick * most) / 4)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...axis.map(
      (share) =>
        `<path d="M${MARGIN} ${y(share).toFixed(0)}H${WIDTH - MARGIN}" stroke="#ddd"/>${text(16, y(share) + 4, `${share.toFixed(1)} ×`)}`,
    ),
    ...sizes.map((size, index) => text(x(index) - 20, HEIGHT - MARGIN + 20, size.toLocaleString('en'))),
    ...shares.map((line, index) => {
      const points = line.map((share, at) => `${x(at).toFixed(0)},${y(share).toFixed(0)}`).join(' ')
      return `<polyline points="${points}" fill="none" stroke="${COLOURS[index]}" stroke-width="2"/>`
    }),
    ...lines.map((what, index) => text(MARGIN + 110 * index, 24, what, COLOURS[index])),
    text(MARGIN, HEIGHT - 12, 'registrations; time of one question as a multiple of the smallest'),
    '</svg>\n',
  ].join('\n')
}
