import { DARK, DISCLAIMER, escapeHtml, FONTS, LIGHT, PRODUCT_NAME } from '../../lib/look'

/** Whom a candidate calls. */
export interface Hotline {
  label: string
  value: string
  hours: string | null
}

/** What a mail says, from which its plain text and its page are written. */
export interface Letter {
  title: string
  /** What is to be typed elsewhere. */
  code?: string
  lines: readonly string[]
  facts?: readonly (readonly [label: string, value: string])[]
  /** Where the receiver goes on: a button, and its address for those whose mail program shows none. */
  action?: { label: string; url: string } | null
  /** What stands below the button, or at the end. */
  after?: readonly string[]
  hotline: Hotline | null
}

const NO_REPLY = '这封邮件由系统自动发出，请不要直接回复。'

function footOf({ hotline }: Letter): string[] {
  const call = hotline && `${hotline.label} ${hotline.value}${hotline.hours ? `（${hotline.hours}）` : ''}`
  return [...(call ? [call] : []), NO_REPLY, DISCLAIMER]
}

/** A mail as plain text: the words of its page, in their order. */
export function textOf(letter: Letter): string {
  const { title, code, lines, facts = [], action, after = [] } = letter
  return [
    PRODUCT_NAME,
    title,
    ...(code ? [code] : []),
    ...lines,
    ...(facts.length > 0 ? [facts.map(([label, value]) => `${label}：${value}`).join('\n')] : []),
    ...(action ? [`${action.label}：\n${action.url}`] : []),
    ...after,
    ['—', ...footOf(letter)].join('\n'),
  ].join('\n\n')
}

const BLOCK = 'margin:0 0 16px'

/** An element in a colour, whose class gives it that of the dark. */
function tinted(tag: string, colour: keyof typeof LIGHT, style: string, content: string, more = ''): string {
  return `<${tag} class="${colour}" style="color:${LIGHT[colour]};${style}"${more}>${content}</${tag}>`
}

function factRows(facts: NonNullable<Letter['facts']>): string {
  const row = ([label, value]: readonly [string, string]) =>
    `<tr>${tinted('td', 'quiet', 'padding:0 16px 8px 0;vertical-align:top;white-space:nowrap', `${escapeHtml(label)}`)}` +
    `${tinted('td', 'text', 'padding:0 0 8px;font-weight:600;word-break:break-word', escapeHtml(value))}</tr>`
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 8px;font-size:14px">${facts.map(row).join('')}</table>`
}

function button({ label, url }: NonNullable<Letter['action']>): string {
  const href = escapeHtml(url)
  const to = ` href="${href}" target="_blank" rel="noreferrer"`
  const look = `display:inline-block;padding:12px 28px;border-radius:24px;background:${LIGHT.accent};font-weight:600;text-decoration:none`
  const link = tinted('a', 'on-accent', look, escapeHtml(label), to)
  const bare = tinted('a', 'accent', '', href, to)
  return `<p style="margin:8px 0 12px">${link}</p><p style="${BLOCK};font-size:14px;word-break:break-all">${bare}</p>`
}

function paragraph(line: string): string {
  return tinted('p', 'text', BLOCK, escapeHtml(line))
}

function contentOf({ title, code, lines, facts = [], action, after = [] }: Letter): string {
  return [
    tinted('h1', 'text', 'margin:0 0 16px;font-size:20px;line-height:1.4', escapeHtml(title)),
    code
      ? tinted('p', 'accent', `${BLOCK};font-size:28px;font-weight:600;letter-spacing:4px`, escapeHtml(code))
      : '',
    ...lines.map(paragraph),
    facts.length > 0 ? factRows(facts) : '',
    action ? button(action) : '',
    ...after.map(paragraph),
  ].join('')
}

/** Mail programs that know the dark replace the colours by these; the others keep what is written at each element. */
const IN_THE_DARK = `@media(prefers-color-scheme:dark){${[
  ...(['text', 'quiet', 'accent', 'on-accent'] as const).map(
    (name) => `.${name}{color:${DARK[name]}!important}`,
  ),
  `.on-accent{background:${DARK.accent}!important}`,
  `.bg{background:${DARK.bg}!important}`,
  `.surface{background:${DARK.surface}!important;border-color:${DARK.line}!important}`,
].join('')}}`

const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0"'

/** A mail as a page in the product's look: nothing is loaded, nothing reports back, and every style is at its element. */
export function htmlOf(letter: Letter): string {
  const foot = footOf(letter)
    .map((line) => `<p style="margin:0 0 4px">${escapeHtml(line)}</p>`)
    .join('')
  const row = (style: string, content: string, more = '') =>
    `<tr><td style="${style}"${more}>${content}</td></tr>`
  const card = `padding:24px 24px 8px;border:1px solid ${LIGHT.line};border-radius:16px;background:${LIGHT.surface}`
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.title)}</title><style>${IN_THE_DARK}</style></head>
<body class="bg" style="margin:0;padding:0;background:${LIGHT.bg}"><div role="main" lang="zh-CN">
<table ${TABLE} class="bg" style="background:${LIGHT.bg}"><tr><td align="center" style="padding:24px 16px">
<table ${TABLE} style="max-width:560px;border-collapse:separate;text-align:left;font:16px/1.6 ${FONTS.replaceAll('"', "'")}">
${row('padding:0 4px 12px', tinted('span', 'text', 'font-weight:600', PRODUCT_NAME))}
${row(card, contentOf(letter), ' class="surface"')}
${row('padding:16px 4px 0', tinted('div', 'quiet', 'font-size:12px', foot))}
</table></td></tr></table></div></body></html>`
}
