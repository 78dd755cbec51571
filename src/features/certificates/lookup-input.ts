/** Full-width letters, digits and signs as their usual ones, as input methods mix them. */
function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** A certificate's number as typed, in the form it is printed in: capitals, plain hyphens, no spaces. */
export function numberOf(typed: string): string {
  return halfWidth(typed)
    .replace(/[‐-―−]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase()
}

/** A holder's name as typed, without what surrounds it. */
export function holderNameOf(typed: string): string {
  return halfWidth(typed).trim().replace(/\s+/g, ' ')
}

/** What a page was opened with: our own `code`, a mini-program code's `scene`, or an ordinary link's `q`. */
export function openedWith(params: Record<string, string | undefined>): string | null {
  const text = params.code ?? params.scene ?? params.q
  if (text === undefined || text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    // Not an encoding: then it is the text itself.
    return text
  }
}
