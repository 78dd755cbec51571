/** Share of the screen's width: 750rpx is the whole width, whatever the phone. */
export function rpxToVw(text: string): string {
  return text.replace(
    /(-?\d*\.?\d+)rpx\b/g,
    (_, size: string) => `${Number(((+size * 100) / 750).toFixed(5))}vw`,
  )
}

/** The browser has no notch: the phone page sets these variables per page instead. */
export function safeAreaVariables(text: string): string {
  return text.replace(/\b(?:env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))/g, 'var(--$1')
}
