/** Controls, halves of a pair, signs that turn the direction of writing, and code points that are no signs. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/**
 * Whether a text of one line holds what nobody can read or type: a control, a line break among them, a lone surrogate, a
 * bidirectional control. PostgreSQL keeps no NUL and JSON in it no lone surrogate; the others make a text look like another.
 */
export function isUnreadable(text: string): boolean {
  return UNREADABLE.test(text)
}

/** The same for a text of several lines, which tabs and line breaks lay out. */
export function isUnreadableInLines(text: string): boolean {
  return isUnreadable(text.replaceAll(/[\t\r\n]/g, ' '))
}

/** A text of one line without what cannot be read: breaks and tabs become spaces, everything else goes. */
export function readable(text: string): string {
  return text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ').replaceAll(new RegExp(UNREADABLE, 'gu'), '')
}

/** Bytes as UTF-8 text, a byte order mark kept; undefined when they are not UTF-8, as a file saved as GBK is not. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
