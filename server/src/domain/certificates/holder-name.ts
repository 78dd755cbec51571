const SEPARATORS = /[\s·•・‧∙.．\u200B-\u200D\uFEFF]+/g

/**
 * A name as it is compared: full-width signs become plain ones, small letters capital, and spaces and the dots inside
 * some names are left out, since they are typed in many ways.
 */
export function normalizeHolderName(name: string): string {
  return name.normalize('NFKC').replaceAll(SEPARATORS, '').toUpperCase()
}

/** A certificate number as typed: spaces gone, full-width signs and any dash made plain, letters capital. */
export function normalizeCertificateNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−－]/g, '-')
    .toUpperCase()
}
