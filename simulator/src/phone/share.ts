import type { Phone } from './phone'
import { chooseSheet } from './sheets/sheet'
import { record, text } from './values'

/** Shares the page on top as a card and offers to open the card like a friend would: cold. */
export async function shareCurrentPage(phone: Phone, source: { from: 'menu' | 'button'; target?: unknown }) {
  const page = phone.router.stack.top
  if (!page) return
  const answer = record(page.call('onShareAppMessage', source))
  const content = answer.promise instanceof Promise ? record(await answer.promise) : answer
  const title = text(content.title, text(page.config('navigationBarTitleText')))
  const query = new URLSearchParams(page.query).toString()
  const path = text(content.path, `/${page.route}${query ? `?${query}` : ''}`)
  phone.records.shares.push({ title, path })
  const choice = await chooseSheet<'open' | null>(phone.layer, {
    title: '已转发给朋友',
    text: title,
    choices: [
      { label: '以朋友身份打开', value: 'open' },
      { label: '完成', value: null, tone: 'plain' },
    ],
    dismissed: null,
  })
  if (choice === 'open') openCold(path, 1007)
}

/** Starts the mini-program anew at `path`, as if it had been opened from outside. */
export function openCold(path: string, scene: number): void {
  const query = new URLSearchParams(location.search)
  query.set('path', path)
  query.set('scene', String(scene))
  location.search = query.toString()
}
