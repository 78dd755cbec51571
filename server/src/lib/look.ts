/** The product's name, as the mini-program's home bears it. */
export const PRODUCT_NAME = '认证考试助手'

/** Shown wherever the product could be mistaken for an official one. */
export const DISCLAIMER = '本产品为独立的认证考试报名助手，并非任何云服务商的官方产品。'

/** The product's colours on what the backend writes for a browser or a mail program; the app's by the same names. */
export const LIGHT = {
  bg: '#f4f5f8',
  surface: '#fff',
  line: '#d9dde5',
  text: '#14171f',
  quiet: '#566070',
  accent: '#2b59e6',
  'on-accent': '#fff',
  ok: '#0a7550',
  warning: '#8f5400',
  danger: '#c03434',
}

/** The same in the dark. */
export const DARK: typeof LIGHT = {
  bg: '#0d1015',
  surface: '#171b22',
  line: '#343b47',
  text: '#eef1f6',
  quiet: '#a9b2c0',
  accent: '#86a3ff',
  'on-accent': '#0b1330',
  ok: '#5bd3a4',
  warning: '#f0b357',
  danger: '#ff8d8d',
}

/** Types that phones and computers have, Chinese ones among them. */
export const FONTS = 'system-ui,"PingFang SC","Microsoft YaHei",sans-serif'

/** Makes a text safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
