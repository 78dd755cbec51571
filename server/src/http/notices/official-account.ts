import { createHash } from 'node:crypto'
import { parser } from 'sax'
import { EventForged, type EventSignature } from '../../gateways/wechat/event-signature'
import { systemClock } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import { signatureInvalid } from '../../problems/orders'
import { rememberRequest } from '../../repositories/notices/followers'
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

/** As far as clocks may differ. */
const AHEAD_MS = 5 * 60_000

/**
 * Who follows or no longer does; null for events of other kinds. Throws the problem for what is no event, or one from the
 * future, which would outlast every genuine event after it. One that is old is undone by what came after it.
 */
function readFollowerEvent(texts: Map<string, string>, realNow: Date): FollowerEvent | null {
  const openid = texts.get('FromUserName') ?? ''
  const seconds = texts.get('CreateTime') ?? ''
  if (!/^[\w-]{1,128}$/.test(openid) || !/^\d{1,10}$/.test(seconds)) throw unreadable()
  const at = new Date(Number(seconds) * 1000)
  if (at.getTime() - realNow.getTime() > AHEAD_MS) throw invalidRequest('事件时间在未来')
  const event = texts.get('Event') ?? ''
  const following = FOLLOWING[event]
  if (texts.get('MsgType') !== 'event' || following === undefined) return null
  return { openid, following, at }
}

/** How far a signature's time may be from now, so that a recorded request is of no use later. */
const WINDOW_MS = 5 * 60_000

/** What WeChat tells of the official account's followers. */
export function createOfficialAccountHandlers(
  services: HttpServices,
): Handlers<'verifyOfficialAccount' | 'takeOfficialAccountEvent'> {
  const { db, gateways, log } = services
  const requireSigned = (signed: EventSignature) => {
    const age = Math.abs(systemClock.now().getTime() - Number(signed.timestamp) * 1000)
    if (age <= WINDOW_MS && gateways.officialAccount.verifySignature(signed)) return
    throw signatureInvalid()
  }

  /** The event's texts: of the body itself, or of what is encrypted in it. */
  const readEvent = (body: string, signed: EventSignature) => {
    const { officialAccount } = gateways
    const texts = readFlatXml(body)
    if (!officialAccount.encrypted) return texts
    try {
      return readFlatXml(officialAccount.openEvent(texts.get('Encrypt') ?? '', signed))
    } catch (error) {
      if (!(error instanceof EventForged)) throw error
      log.warn({ reason: error.message }, 'official account event refused')
      throw signatureInvalid()
    }
  }

  return {
    async verifyOfficialAccount({ query }) {
      requireSigned(query)
      return query.echostr
    },

    async takeOfficialAccountEvent({ query, request }) {
      requireSigned(query)
      // The body is text by the contract; only JSON bodies have a type of their own.
      const body = request.body as string
      const realNow = systemClock.now()
      const event = readFollowerEvent(readEvent(body, query), realNow)
      // In plain text the signature does not cover the body: it counts for the one it came with first.
      const digest = createHash('sha256').update(body).digest('hex')
      const fresh = await rememberRequest(db, query.signature, digest, realNow)
      if (!fresh) throw signatureInvalid()
      if (event) await followOfficialAccount(services, event)
      return 'success'
    },
  }
}
