import { parser } from 'sax'
import type { EventSignature } from '../../gateways/official-account'
import { systemClock } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import { signatureInvalid } from '../../problems/orders'
import { type FollowerEvent, followOfficialAccount } from '../../use-cases/notices/channels'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

const FOLLOWING: Readonly<Record<string, boolean>> = { subscribe: true, SCAN: true, unsubscribe: false }

const unreadable = () => invalidRequest('事件内容不是微信的 XML')

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
function readFollowerEvent(xml: string): FollowerEvent | null {
  const texts = readFlatXml(xml)
  const openid = texts.get('FromUserName') ?? ''
  const seconds = texts.get('CreateTime') ?? ''
  if (!/^[\w-]{1,128}$/.test(openid) || !/^\d{1,10}$/.test(seconds)) throw unreadable()
  const event = texts.get('Event') ?? ''
  const following = FOLLOWING[event]
  if (texts.get('MsgType') !== 'event' || following === undefined) return null
  return { openid, following, at: new Date(Number(seconds) * 1000) }
}

/** How far a signature's time may be from now, so that a recorded request is of no use later. */
const WINDOW_MS = 5 * 60_000

/** What WeChat tells of the official account's followers. */
export function createOfficialAccountHandlers(
  services: HttpServices,
): Handlers<'verifyOfficialAccount' | 'takeOfficialAccountEvent'> {
  const requireSigned = (signed: EventSignature) => {
    const age = Math.abs(systemClock.now().getTime() - Number(signed.timestamp) * 1000)
    if (age <= WINDOW_MS && services.gateways.officialAccount.verifySignature(signed)) return
    throw signatureInvalid()
  }

  return {
    async verifyOfficialAccount({ query }) {
      requireSigned(query)
      return query.echostr
    },

    async takeOfficialAccountEvent({ query, request }) {
      requireSigned(query)
      // The body is text by the contract; only JSON bodies have a type of their own.
      const event = readFollowerEvent(request.body as string)
      if (event) await followOfficialAccount(services, event)
      return 'success'
    },
  }
}
