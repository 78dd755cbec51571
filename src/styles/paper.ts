/**
 * The colours of what is drawn on white in either theme, QR codes and saved pictures: those of the light theme in
 * tokens.scss, by the same names. A canvas knows no variables; a test compares the two.
 */
export const paper = {
  bg: '#f4f5f8',
  surface: '#fff',
  line: 'rgba(20, 23, 31, 0.08)',
  text: '#14171f',
  quiet: '#566070',
  hint: '#606a7b',
  accent: '#2b59e6',
  'accent-weak': '#eaf0ff',
  'hero-from': '#1e3fae',
  'hero-to': '#3462f0',
  'on-hero': '#fff',
  'on-hero-quiet': 'rgba(255, 255, 255, 0.93)',
} as const
