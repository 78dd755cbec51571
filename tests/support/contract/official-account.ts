import { createHash } from 'node:crypto'

const TOPICS = ['registration', 'exam', 'change', 'result', 'certificate']

/** Environment of a server whose official account is a real one; nothing here is ever asked of WeChat. */
export function officialAccountEnv() {
  const template = { officialAccount: { id: 'template', data: { thing1: 'subject' } } }
  const templates = TOPICS.map((topic) => [
    topic,
    { ...template, subscription: { id: `template-${topic}`, data: { thing1: 'subject' } } },
  ])
  return {
    WECHAT_APPID: 'wx-mini',
    WECHAT_SECRET: 'secret',
    OFFICIAL_ACCOUNT_APPID: 'wx-official',
    OFFICIAL_ACCOUNT_SECRET: 'secret',
    OFFICIAL_ACCOUNT_TOKEN: 'token-of-the-event-address',
    NOTICE_TEMPLATES: JSON.stringify(Object.fromEntries(templates)),
  }
}

/** The query with which WeChat signs a request at the event address. */
export function signedEvent({ OFFICIAL_ACCOUNT_TOKEN: token }: { OFFICIAL_ACCOUNT_TOKEN: string }) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = 'nonce'
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
  return { signature, timestamp, nonce }
}

/** Somebody has left the official account. */
export const UNSUBSCRIBED = `<xml><FromUserName>o1</FromUserName><CreateTime>1594368000</CreateTime>
  <MsgType>event</MsgType><Event>unsubscribe</Event></xml>`
