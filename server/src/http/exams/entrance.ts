import type { FastifyInstance } from 'fastify'
import type { SlotInstants } from '../../domain/calendar/dates'
import { displayDate, displayFullInstant, displayTime } from '../../domain/display'
import { normalizeShortCode } from '../../lib/ids'
import { toBeijing } from '../../lib/time'
import { entranceOf } from '../../repositories/exams'
import type { HttpServices } from '../services'

/** What the page shows of an exam. */
interface Entrance {
  name: string
  shortName: string
  examDate: string
  examUrl: string | null
}

const STYLE = `:root{color-scheme:light dark;--ink:#1d2433;--soft:#5a6478;--line:#dfe3ea;--paper:#fff;--accent:#1f5fd6}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#a3adbf;--line:#343c4b;--paper:#151a23;--accent:#8fb4ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:36rem;margin:0 auto;padding:3rem 1.5rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 .5rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.5rem;border-top:1px solid var(--line);padding-top:1.5rem}
dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}
p.note{color:var(--soft)}
a.enter{display:inline-block;padding:.75rem 1.5rem;border:2px solid var(--accent);border-radius:.5rem;color:var(--accent);font-weight:600;text-decoration:none}
a.enter:focus-visible{outline:3px solid var(--accent);outline-offset:3px}`

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>${content}</main></body></html>`
}

/** A page that says one thing and the next step. */
function messagePage(title: string, detail: string): string {
  return page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(detail)}</p>`)
}

function way({ examUrl }: Entrance, slot: SlotInstants, now: Date): string {
  if (now >= slot.endsAt) return '<p>这场考试已经结束。成绩公布后，请在小程序中查看。</p>'
  if (examUrl && /^https?:\/\//.test(examUrl)) {
    return `<p><a class="enter" href="${escapeHtml(examUrl)}" rel="noreferrer">进入考试系统</a></p>
<p class="note">用证件号码登录考试系统。请使用装有摄像头和麦克风的电脑，并退出电脑上的微信。</p>`
  }
  const by = displayFullInstant(slot.entersAt)
  return `<p>考试机构将在${escapeHtml(by)} 入场前提供考试系统的链接，届时请刷新本页。</p>`
}

/** The entrance of an exam: when the door opens and closes, and the way in. */
function entrancePage(entrance: Entrance, slot: SlotInstants, now: Date): string {
  const time = (instant: Date) => `<time datetime="${toBeijing(instant)}">${displayTime(instant)}</time>`
  const title = `${entrance.name}（${entrance.shortName}）`
  return page(
    `${title} 考试入口`,
    `<h1>${escapeHtml(title)}</h1><p>${displayDate(entrance.examDate)} 线上考试 · 北京时间</p>
${way(entrance, slot, now)}
<dl><dt>可以入场</dt><dd>${time(slot.entersAt)}</dd><dt>开考</dt><dd>${time(slot.startsAt)}</dd>
<dt>停止入场</dt><dd>${time(slot.doorClosesAt)}</dd><dt>结束</dt><dd>${time(slot.endsAt)}</dd></dl>
<p class="note">时间到后不能再入场，请提前检查设备和网络。</p>`,
  )
}

/**
 * `GET /e/{shortCode}`: the page a candidate opens on the computer. It shows which exam the code belongs to and
 * leads to the exam system; it holds nothing about the person, and tries are limited per address.
 */
export function addEntrance(app: FastifyInstance, { calendar, db, rateLimits }: HttpServices): void {
  app.get<{ Params: { shortCode: string } }>('/e/:shortCode', async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    const wait = await rateLimits.entrance.take(request.ip)
    if (wait > 0) {
      reply.code(429).header('retry-after', String(wait))
      return messagePage('尝试次数过多', `请在 ${wait} 秒后刷新本页。`)
    }
    const code = normalizeShortCode(request.params.shortCode)
    const entrance = code && (await entranceOf(db, code))
    if (!entrance) {
      reply.code(404)
      return messagePage('没有这个入口', '请核对准考证上的 6 位短码，再重新输入网址。')
    }
    const dates = (await calendar.current()).datesOf(entrance.examDate)
    return entrancePage(entrance, dates.slots[entrance.slot - 1] ?? dates.slots[0], request.instant)
  })
}
