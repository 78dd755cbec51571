import links from '../../../../contract/links.json'
import type { components } from '../../../../contract/schema'
import type { NoticeChannel } from './kinds'

/** A page of the mini-program with what it shows. */
export type Target = components['schemas']['Target']

const addresses: Record<Target['page'], string> = links

/**
 * The mini-program page a message opens, without a leading slash, as WeChat wants it. The notice's id and the channel
 * travel along, so that the app can say which push was tapped.
 */
export function pagePath(target: Target, push?: { noticeId: string; via: NoticeChannel }): string {
  const path = addresses[target.page].slice(1).replace('{id}', encodeURIComponent(target.id ?? ''))
  if (!push) return path
  return `${path}${path.includes('?') ? '&' : '?'}notice=${push.noticeId}&via=${push.via}`
}
