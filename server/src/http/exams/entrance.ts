import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SlotInstants } from '../../domain/calendar/dates'
import { explainedSitting } from '../../domain/calendar/explanations'
import { displayTime, withYear } from '../../domain/display'
import { examLinkPromise, webAddress } from '../../domain/exams/exam-link'
import type { Promised } from '../../domain/promised'
import { normalizeShortCode, TRIAL_CODE } from '../../lib/ids'
import { escapeHtml } from '../../lib/look'
import { dateOf, toBeijing } from '../../lib/time'
import { hotlineOn, linkOn } from '../../repositories/catalogue'
import { entranceOf } from '../../repositories/exams'
import type { HttpServices } from '../services'
import { headCard, webPage } from '../web-page'

/** What the page shows of an exam. */
interface Entrance {
  name: string
  shortName: string
  examDate: string
  /** The day may still move. */
  provisional: boolean
  examUrl: string | null
}

/** How far the exam is: what the candidate can do at this computer now. */
type Stage = Promised['state'] | 'closed' | 'ended'

/** The link counts from the moment it is there; the door closes for whoever has not entered (exam rules). */
function stageOf(link: Promised | null, slot: SlotInstants, now: Date): Stage {
  if (!link) return 'ended'
  return now >= slot.doorClosesAt ? 'closed' : link.state
}

const FORM = `<form method="get" action="/e"><label>小程序里的 6 位短码
<input name="code" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="7KQ2M9"></label>
<button type="submit">打开考试入口</button></form>`

function call(hotline: Awaited<ReturnType<typeof hotlineOn>>): string {
  if (!hotline) return ''
  const { label, value, hours } = hotline
  return `<p>${escapeHtml(label)} <a href="tel:${escapeHtml(value)}">${escapeHtml(value)}</a>${hours ? `（${escapeHtml(hours)}）` : ''}</p>`
}

function wayHtml({ examUrl }: Entrance, slot: SlotInstants, now: Date, hotline: string): string {
  const link = examLinkPromise(examUrl, slot, now)
  const closes = displayTime(slot.doorClosesAt)
  switch (stageOf(link, slot, now)) {
    case 'toCome':
    case 'now':
      return `<p>${link?.next}，届时请刷新本页。</p>`
    case 'kept':
      return `<p><a class="main" href="${escapeHtml(examUrl ?? '')}" rel="noreferrer">进入考试系统</a></p>
<p class="quiet">用证件号码登录考试系统。请使用装有摄像头和麦克风的电脑，并退出电脑上的微信。</p>`
    case 'late':
      return `<p>${link?.next}，并每隔几分钟刷新本页。</p>${hotline}`
    case 'closed':
      return `<p>${closes} 已停止入场，没有入场的按缺考处理；首次考试缺考可免费补考一次，请在小程序中查看。已入场的请在考试系统中继续作答。</p>
<p>如因系统问题没能入场，请马上联系考试服务热线。</p>${hotline}`
    case 'ended':
      return '<p>这场考试已经结束。成绩公布后，请在小程序中查看。</p>'
  }
}

/** The entrance of an exam: when the door opens and closes, and the way in. */
function entrancePage(entrance: Entrance, slot: SlotInstants, now: Date, hotline: string): string {
  const time = (instant: Date) => `<time datetime="${toBeijing(instant)}">${displayTime(instant)}</time>`
  const title = `${entrance.name}（${entrance.shortName}）`
  const more = `${wayHtml(entrance, slot, now, hotline)}
<dl><dt>可以入场</dt><dd>${time(slot.entersAt)}</dd><dt>开考</dt><dd>${time(slot.startsAt)}</dd>
<dt>停止入场</dt><dd>${time(slot.doorClosesAt)}</dd><dt>结束</dt><dd>${time(slot.endsAt)}</dd></dl>
<p class="quiet">停止入场后不能再进入，请提前检查设备和网络。</p>`
  const detail = `${withYear(entrance.examDate, 'date', entrance.provisional)} 线上考试 · 北京时间`
  return webPage({ title: `${title} 考试入口`, content: headCard(title, detail, { more }) })
}

/** A page that says one thing, with the form to go on by. */
function formPage(title: string, detail: string): string {
  return webPage({ title, content: headCard(title, detail, { more: FORM }) })
}

/** The trial exam: what it is, what it is not, and the way in. */
function trialPage(url: string): string {
  const more = `<p><a class="main" href="${escapeHtml(url)}" rel="noreferrer">进入试考</a></p>
<p class="quiet">请使用考试那天的电脑和网络，系统会检查摄像头、麦克风和网速。</p>`
  const detail = '这是试考，不是正式考试。正式考试请用准考证上的入口。'
  return webPage({ title: '试考', content: headCard('试考', detail, { more }) })
}

const CONTENT_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Makes the answer a page whose form may be sent. */
function asPage(reply: FastifyReply, status = 200): void {
  reply.code(status).type('text/html; charset=utf-8').header('content-security-policy', CONTENT_SECURITY)
}

/**
 * The pages a candidate opens on the computer: `GET /e` asks for the six characters, `GET /e/{shortCode}` shows which
 * exam they belong to, or that it is the trial, and leads to the exam system; it holds nothing about the person, and tries are limited per address.
 */
export function addEntrance(app: FastifyInstance, services: HttpServices): void {
  const { calendar, db, rateLimits } = services

  app.get<{ Querystring: { code?: string } }>('/e', async (request, reply) => {
    const typed = request.query.code
    const code = typeof typed === 'string' ? normalizeShortCode(typed) : undefined
    if (code) return reply.redirect(`/e/${code}`, 303)
    asPage(reply)
    return typed === undefined
      ? formPage('考试入口', '在电脑上输入小程序里的 6 位短码，即可打开本场考试或试考的入口。')
      : formPage('短码不对', '短码是 6 位字母和数字，在小程序的准考证页或设备检查页可以看到。')
  })

  app.get('/e/:shortCode', async (request: FastifyRequest<{ Params: { shortCode: string } }>, reply) => {
    const wait = await rateLimits.entrance.take(request.ip)
    if (wait > 0) {
      asPage(reply.header('retry-after', String(wait)), 429)
      return formPage('尝试次数过多', `请在 ${wait} 秒后刷新本页。`)
    }
    const code = normalizeShortCode(request.params.shortCode)
    if (code === TRIAL_CODE) {
      const url = webAddress((await linkOn(db, 'trialExam', dateOf(request.instant)))?.value)
      asPage(reply, url ? 200 : 404)
      return url ? trialPage(url) : formPage('试考还没有开放', '考试机构提供链接后，这里会显示入口。')
    }
    const entrance = code && (await entranceOf(db, code))
    asPage(reply, entrance ? 200 : 404)
    if (!entrance) return formPage('没有这个入口', '请核对小程序里的 6 位短码，再重新输入。')
    const current = await calendar.current()
    const dates = current.datesOf(entrance.examDate)
    const { provisional } = explainedSitting(current, entrance, request.instant)
    const slot = dates.slots[entrance.slot - 1] ?? dates.slots[0]
    const examUrl = webAddress(entrance.examUrl)
    const hotline = call(await hotlineOn(db, dateOf(request.instant)))
    return entrancePage({ ...entrance, provisional, examUrl }, slot, request.instant, hotline)
  })
}
