import { parser } from 'sax'

import { invalidRequest } from '../problems/general'
import type { FollowerEvent } from '../use-cases/notices/follow-official-account'

const FOLLOWING: Readonly<Record<string, boolean>> = { subscribe: true, SCAN: true, unsubscribe: false }

const unreadable = () => invalidRequest('事件内容不是微信的 XML，请检查后再试。')

/**
 * The texts of a flat XML document by their tags. Document types are refused, with them entities of one's own, so that
 * nothing in it can grow or reach outside. Throws the problem for anything else than XML.
 */
function readFlatXml(xml: string): Map<string, string> {
  const texts = new Map<string, string>()
  const path: string[] = []
  const reader = parser(true, { trim: true })
  const add = (text: string) => {
    const [, tag] = path
    if (tag && path.length === 2) texts.set(tag, (texts.get(tag) ?? '') + text)
  }
  reader.onopentag = ({ name }) => path.push(name)
  reader.onclosetag = () => path.pop()
  reader.ontext = add
  reader.oncdata = add
  reader.ondoctype = () => {
    throw unreadable()
  }
  reader.onerror = () => {
    throw unreadable()
  }
  reader.write(xml).close()
  return texts
}

/** Who follows or no longer does; null for events of other kinds. Throws the problem for what is no event. */
export function readFollowerEvent(xml: string): FollowerEvent | null {
  const texts = readFlatXml(xml)
  const openid = texts.get('FromUserName') ?? ''
  const seconds = texts.get('CreateTime') ?? ''
  if (!/^[\w-]{1,128}$/.test(openid) || !/^\d{1,10}$/.test(seconds)) throw unreadable()
  const event = texts.get('Event') ?? ''
  const following = FOLLOWING[event]
  if (texts.get('MsgType') !== 'event' || following === undefined) return null
  return { openid, following, at: new Date(Number(seconds) * 1000) }
}
