import { typedLine, typedSigns } from '../../format/typed'

/** The parts that a certificate's number is printed in: CA2007-4F8Q-19TZ. */
const PARTS = /^(.{2,8})(.{4})(.{4})$/

/** A certificate's number as typed, in the form it is printed in; only its letters and digits count. */
export function numberOf(typed: string): string {
  return typedSigns(typed).replace(PARTS, '$1-$2-$3')
}

/** A holder's name as typed, without what surrounds it; how it is compared is the backend's matter. */
export function holderNameOf(typed: string): string {
  return typedLine(typed)
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
