import type { DrawingContext, Picture } from '../../src/platform/album'

/** Names of 2 to 60 signs, as passports and business licences have them. */
export const LONG_NAMES = [
  '李明',
  '𠮷㐂',
  '买买提·吐尔逊·阿卜杜热合曼·艾合买提',
  'Muhammad Abdul R. 阿卜杜勒',
  'Christopher-Alexander Montgomery-Throckmorton-Smith the Third',
  'W'.repeat(60),
  '龘'.repeat(60),
]

/** A text on a picture, in px of the page. */
export interface Written {
  words: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Left and right end of a picture's card. */
const [LEFT, RIGHT] = [16, 359]

/** Texts that stand outside the card of a picture, or upon one another. */
export function misplaced(texts: readonly Written[]): string[] {
  const outside = texts.filter(({ left, right }) => left < LEFT || right > RIGHT).map(({ words }) => words)
  const upon = texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} / ${b.words}`),
  )
  return [...outside, ...upon]
}

const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)?.[1])
/** An ideograph is as wide as its type is high, every other sign narrower. */
const widthIn = (font: string, text: string) =>
  Array.from(text).reduce((width, sign) => width + sizeOf(font) * (sign < '\u2e80' ? 0.6 : 1), 0)

/** Draws a picture on a canvas that remembers the texts: what it says, line by line, and which of them are misplaced. */
export function recordedPicture(compose: (ruler: DrawingContext) => Picture): {
  words: string
  faults: string[]
} {
  const texts: Written[] = []
  const known = {
    font: '',
    textAlign: 'left',
    measureText: (text: string) => ({ width: widthIn(known.font, text) }),
    fillText(words: string, x: number, y: number) {
      const width = widthIn(known.font, words)
      const left = x - width * (known.textAlign === 'left' ? 0 : known.textAlign === 'center' ? 0.5 : 1)
      const half = sizeOf(known.font) / 2
      texts.push({ words, left, right: left + width, top: y - half, bottom: y + half })
    },
  }
  const nothing = () => ({ addColorStop: () => undefined })
  const get = (target: object, name: string | symbol) => Reflect.get(target, name) ?? nothing
  // Every other call of a context draws no text.
  const context = new Proxy(known, { get }) as unknown as DrawingContext
  const picture = compose(context)
  picture.draw(context)
  const below = texts.filter(({ bottom }) => bottom > picture.height).map(({ words }) => words)
  return { words: texts.map(({ words }) => words).join('\n'), faults: [...misplaced(texts), ...below] }
}
