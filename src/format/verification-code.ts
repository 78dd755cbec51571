const CODE = /^[A-Za-z0-9]{16,32}$/
const LINK = /\/v\/([A-Za-z0-9]{16,32})(?:[/?#]|$)/

/** The code in what a QR code says: the code alone, or our link `…/v/CODE`; null where it is neither. */
export function verificationCodeOf(text: string): string | null {
  const trimmed = text.trim()
  return CODE.test(trimmed) ? trimmed : (LINK.exec(trimmed)?.[1] ?? null)
}
