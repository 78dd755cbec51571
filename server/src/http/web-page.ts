import { DARK, DISCLAIMER, escapeHtml, FONTS, LIGHT, PRODUCT_NAME } from '../lib/look'

const variablesOf = (look: typeof LIGHT) =>
  Object.entries(look)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

const STYLE = `:root{color-scheme:light dark;${variablesOf(LIGHT)}}
@media(prefers-color-scheme:dark){:root{${variablesOf(DARK)}}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:16px/1.6 ${FONTS};font-variant-numeric:tabular-nums}
header,main,footer{max-width:36rem;margin:0 auto;padding:1.25rem}header{display:flex;align-items:center;gap:.5rem;font-weight:600}header svg{width:1.5rem;height:1.5rem;color:var(--accent)}
main{padding-top:0}footer{padding-top:0;color:var(--quiet);font-size:.875rem}footer p{margin:.25rem 0}.wide header,.wide main,.wide footer{max-width:56rem}
.card{margin:0 0 1rem;padding:1.25rem;border:1px solid var(--line);border-radius:1rem;background:var(--surface)}.card>:last-child{margin-bottom:0}
h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.3}h2{margin:0 0 .75rem;font-size:1.25rem}h3{margin:0;font-size:1rem}p{margin:0 0 1rem}a{color:var(--accent)}
.ok h1{color:var(--ok)}.warning h1{color:var(--warning)}.danger h1{color:var(--danger)}.quiet{color:var(--quiet)}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.5rem;margin:1rem 0;padding-top:1rem;border-top:1px solid var(--line)}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
label{display:block;margin:0 0 1rem}input{display:block;width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--quiet);border-radius:.75rem}
button,.main{display:inline-block;min-height:3rem;padding:.75rem 1.5rem;border:0;border-radius:1.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;line-height:1.5;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}h3{overflow-wrap:anywhere}`

const MARK = `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="8" r="6"/><path d="m8.5 13-1.5 9 5-3 5 3-1.5-9"/></svg>`

/** What a page has beside its content. */
interface WebPage {
  /** Without the product's name, which follows it. */
  title: string
  /** What the page says, safe HTML. */
  content: string
  /** Tables of the developers are wider than a phone. */
  wide?: boolean
}

/** A complete page of the backend in the product's look: light and dark, no script, nothing loaded from elsewhere. */
export function webPage({ title, content, wide = false }: WebPage): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)} · ${PRODUCT_NAME}</title><style>${STYLE}</style></head>
<body${wide ? ' class="wide"' : ''}><header>${MARK}<span>${PRODUCT_NAME}</span></header><main>${content}</main>
<footer><p>在微信中搜索小程序“${PRODUCT_NAME}”，可报名、查看准考证和查证证书。</p>
<p>${DISCLAIMER}</p></footer></body></html>`
}

/** How a page's head is meant. */
export type Tone = 'ok' | 'warning' | 'danger'

/** The card that says one thing and the next step; `more` is safe HTML below it. */
export function headCard(
  title: string,
  detail: string,
  { tone, more = '' }: { tone?: Tone; more?: string } = {},
): string {
  return `<section class="card${tone ? ` ${tone}` : ''}"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(detail)}</p>${more}</section>`
}
