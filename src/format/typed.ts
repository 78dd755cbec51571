/** What is pasted along and not seen: marks of writing direction, zero-width signs, soft hyphens, choices of a glyph. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g
const DASHES = /[‐-―−⁃﹘﹣]/g
/** The country code of the mainland, in every form it is written in, before one of its mobile numbers. */
const COUNTRY_CODE = /^(?:00)?86(?=1\d{10}$)/

/** More signs than the longest name has that a certificate can bear: what a field cuts off is never found. */
export const LONGEST_NAME = 200

/** Android's script engine may know nothing of compatible signs: the full-width ones, which keyboards have, are folded here. */
const usual = (text: string) =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).normalize('NFKC')

/** A line as typed or pasted, with usual letters, digits and hyphens and without what cannot be seen. */
export function typedLine(text: string): string {
  return usual(text).replace(UNSEEN, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim()
}

/** A code as typed: capitals, no spaces. */
export function typedCode(text: string): string {
  return typedLine(text).replace(/ /g, '').toUpperCase()
}

/** The letters and digits of a number as typed, in capitals; how it was divided does not count. */
export function typedSigns(text: string): string {
  return typedLine(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/** The first `count` digits of what was typed or pasted, whatever stands between them. */
export function typedDigits(text: string, count: number): string {
  return typedLine(text).replace(/\D/g, '').slice(0, count)
}

/** A mobile number of the mainland as typed: its digits, without the country code. */
export function typedMobile(text: string): string {
  return typedLine(text).replace(/\D/g, '').replace(COUNTRY_CODE, '')
}

/** An e-mail address as typed, without spaces and what stands around one, with the dot for the one of Chinese sentences. */
export function typedEmail(text: string): string {
  return typedLine(text)
    .replace(/ |^<|[>,;]+$/g, '')
    .replace(/。/g, '.')
}
