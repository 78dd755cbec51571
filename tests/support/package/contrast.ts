/** A colour as red, green, blue (0 to 255) and opacity (0 to 1). */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

/** Reads `#rgb`, `#rrggbb` and `rgba(r, g, b, a)`; throws on anything else. */
export function colourOf(text: string): Colour {
  const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(text)
  if (parts) return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])]
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1]
  if (!hex) throw new Error(`Not a colour: ${text}`)
  const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16)
  return [channel(0), channel(2), channel(4), 1]
}

/** The contrast ratio of WCAG 2, from 1 to 21; a text that lets the background through is mixed with it. */
export function contrast(text: Colour, background: Colour): number {
  const [opacity, below] = [text[3], background]
  const seen = [0, 1, 2].map((at) => (text[at] ?? 0) * opacity + (below[at] ?? 0) * (1 - opacity))
  const lighter = Math.max(luminance(seen), luminance(background))
  const darker = Math.min(luminance(seen), luminance(background))
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
