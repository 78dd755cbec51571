/** What stands at no line's beginning: closing signs, spaces, and what belongs to the sign before it. */
const STAYS =
  /^[\s，。、；：！？）》】〉」』”’…·,.;:!?)\]}%]|^[\u0300-\u036f]|^[\ufe00-\ufe0f]|^[\u200d]|^[\udb40]/
/** What stands at no line's end. */
const LEADS = /[（《【〈「『“‘([{]$|\u200d$/
/** From here on a line may end between any two signs; the halves of rare signs lie above it, too. */
const IDEOGRAPHS = '\u2e80'

/** The pieces between which a line may end: words, their parts at a hyphen, and single ideographs. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  // By code points: half of a rare sign is none.
  for (const sign of Array.from(text)) {
    const last = pieces[pieces.length - 1]
    if (last !== undefined && joins(last, sign)) pieces[pieces.length - 1] = last + sign
    else pieces.push(sign)
  }
  return pieces
}

function joins(last: string, sign: string): boolean {
  if (STAYS.test(sign) || LEADS.test(last)) return true
  return !/[\s-]$/.test(last) && last.slice(-1) < IDEOGRAPHS && sign < IDEOGRAPHS
}

/**
 * Breaks a text into lines of at most `width`. Only a word that is wider than a line is broken within, and begins on a
 * line of its own.
 */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) <= width
  const lines: string[] = []
  let line = ''
  const end = () => {
    if (line) lines.push(line.trimEnd())
    line = ''
  }
  const add = (piece: string) => {
    if (!fits(line + piece)) end()
    line += piece
  }
  for (const piece of piecesOf(text)) {
    if (fits(piece)) add(piece)
    else {
      end()
      Array.from(piece).forEach(add)
    }
  }
  end()
  return lines
}
