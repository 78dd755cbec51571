import type { DrawingContext, Picture } from '../../platform/album'
import { paper } from '../../styles/paper'
import { linesOf } from './lines'

/** A rectangle in px of the page. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A text's type. */
interface Type {
  /** Of several sizes the first in which the text takes `lines` lines at most, else the last. */
  size: number | readonly [number, ...number[]]
  /** 1 unless said. */
  lines?: number
  bold?: boolean
}

/** How a text stands. */
interface Writing extends Type, Omit<Box, 'height'> {
  colour?: string
  align?: 'left' | 'center' | 'right'
}

/** A value with its label. */
export type Fact = readonly [label: string, value: string]

type Stroke = (context: DrawingContext) => void

/** Width of a saved picture and its margin, those of a phone's page. */
export const PAGE = { width: 375, margin: 16 }

const PRODUCT = '认证考试助手'

const LEADING = 1.4

/**
 * A page to be saved as a picture, laid out from top to bottom as the screen does it: a text takes as many lines as it
 * needs, and what follows begins below it.
 */
export class Sheet {
  private readonly strokes: Stroke[] = []

  /** @param ruler A context to measure texts with; nothing is drawn on it. */
  constructor(private readonly ruler: DrawingContext) {}

  /** Writes a text; answers where it ends. */
  text(text: string, { left, top, width, colour = paper.text, align = 'left', ...type }: Writing): number {
    const { font, size, lines } = this.set(text, width, type)
    const x = align === 'left' ? left : left + (align === 'center' ? width / 2 : width)
    const height = Math.round(size * LEADING)
    this.draw((context) => {
      context.fillStyle = colour
      context.font = font
      context.textAlign = align
      context.textBaseline = 'middle'
      lines.forEach((line, index) => {
        context.fillText(line, x, top + (index + 0.5) * height)
      })
    })
    return top + lines.length * height
  }

  /** Writes facts in two columns, each value below its label; answers where they end. */
  facts(facts: readonly Fact[], { left, top, width }: Omit<Box, 'height'>): number {
    const half = width / 2
    let bottom = top
    for (let first = 0; first < facts.length; first += 2) {
      const row = first === 0 ? top : bottom + 12
      facts.slice(first, first + 2).forEach(([label, value], column) => {
        const place = { left: left + column * half, width: half - 8 }
        const below = this.text(label, { ...place, top: row, size: 12, colour: paper.quiet })
        bottom = Math.max(bottom, this.text(value, { ...place, top: below, size: 14, bold: true }))
      })
    }
    return bottom
  }

  /** Writes whose picture it is below its card, and what else belongs there; answers where it ends. */
  foot(words: string | null, top: number): number {
    const at = { left: PAGE.margin, top, width: PAGE.width - 2 * PAGE.margin }
    const text = words === null ? PRODUCT : `${PRODUCT} · ${words}`
    return this.text(text, { ...at, size: 12, colour: paper.hint, align: 'center' })
  }

  /** Draws above what is drawn already. */
  draw(stroke: Stroke): void {
    this.strokes.push(stroke)
  }

  /** Draws below everything else. */
  drawBelow(stroke: Stroke): void {
    this.strokes.unshift(stroke)
  }

  /** The picture, `height` px high. */
  picture(height: number): Picture {
    return {
      width: PAGE.width,
      height,
      draw: (context) => {
        context.fillStyle = paper.bg
        context.fillRect(0, 0, PAGE.width, height)
        for (const stroke of this.strokes) stroke(context)
      },
    }
  }

  private set(text: string, width: number, { size, lines: most = 1, bold }: Type) {
    const [largest, ...smaller] = typeof size === 'number' ? [size] : size
    const setIn = (each: number) => {
      const font = `${bold ? '600 ' : ''}${each}px sans-serif`
      return { font, size: each, lines: linesOf(text, width, this.widthIn(font)) }
    }
    return smaller.reduce(
      (chosen, each) => (chosen.lines.length > most ? setIn(each) : chosen),
      setIn(largest),
    )
  }

  private widthIn(font: string): (text: string) => number {
    return (text) => {
      this.ruler.font = font
      return this.ruler.measureText(text).width
    }
  }
}
