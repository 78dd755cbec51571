/**
 * The colours of what is drawn on white in either theme, QR codes and saved pictures: those of the light theme in
 * tokens.scss, by the same names. A canvas knows no variables; a test compares the two.
 */
export const paper = {
  surface: '#fff',
  text: '#14171f',
  quiet: '#566070',
  accent: '#2b59e6',
  'hero-from': '#1e3fae',
  sunken: '#eef0f5',
} as const
