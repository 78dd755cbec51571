/** A page of the client as far as its first paint goes; HarmonyOS may have no such method. */
export interface PaintedPage {
  $taroPath: string
  setInitialRenderingCache?(data: object | null): void
}

let painted: PaintedPage | null = null
let kept = ''

/** Has the page painted with these data at the next start. What looks the same, by `look`, is not handed over again. */
export function paintNextTime(page: PaintedPage, data: object, look: string): void {
  if (look === kept) return
  painted = page
  kept = look
  page.setInitialRenderingCache?.(data)
}

/** The next start paints nothing ahead. */
export function forgetFirstPaint(): void {
  kept = ''
  try {
    painted?.setInitialRenderingCache?.(null)
  } catch {
    // A page that is no more; what was kept of it holds nothing of the candidate's.
  }
}
