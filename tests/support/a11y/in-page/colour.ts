type Colour = [red: number, green: number, blue: number, alpha: number]

/** A computed colour's parts; transparent where there is none. */
export function colourOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return text.startsWith('rgb') ? [red, green, blue, alpha] : [0, 0, 0, 0]
}

function over([r, g, b, a]: Colour, [R, G, B]: Colour): Colour {
  return [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1]
}

function luminance([r, g, b]: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const one = part / 255
    return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Every colour that may lie behind an element: a gradient has several. */
function groundsOf(element: Element): Colour[] {
  const layers: Colour[][] = []
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundImage, backgroundColor } = getComputedStyle(at)
    const stops = backgroundImage.match(/rgba?\([^)]+\)/g) ?? [backgroundColor]
    const colours = stops.map(colourOf).filter(([, , , alpha]) => alpha !== 0)
    if (colours.length > 0) layers.push(colours)
    if (colours.length > 0 && colours.every(([, , , alpha]) => alpha === 1)) break
  }
  let below: Colour[] = [[255, 255, 255, 1]]
  for (const layer of layers.reverse())
    below = layer.flatMap((colour) => below.map((one) => over(colour, one)))
  return below
}

function opacityOf(element: Element): number {
  let product = 1
  for (let at: Element | null = element; at; at = at.parentElement) {
    product *= Number(getComputedStyle(at).opacity)
  }
  return product
}

/** The least contrast of an element's text, faded as it is, against all that may lie behind it. */
export function contrastOf(element: Element, colour = getComputedStyle(element).color): number {
  const [r, g, b, a] = colourOf(colour)
  const ink: Colour = [r, g, b, a * opacityOf(element)]
  return Math.min(...groundsOf(element).map((ground) => ratio(over(ink, ground), ground)))
}
