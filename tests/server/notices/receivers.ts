import type { NoticeChannel } from '../../../server/src/domain/notices/kinds'
import { AES_KEY } from '../gateways/encrypted-event'
import { startHttpDouble } from '../gateways/http-double'
import { configuredTemplates } from '../gateways/notice-templates'
import { startSmtpDouble } from '../gateways/smtp-double'
import { json, startWechatDouble } from '../gateways/wechat-double'

/** What the outside received: real servers for mail, SMS, the official account and subscription messages. */
export interface Receivers {
  /** The environment of a server that sends to them. */
  env: Record<string, string>
  /** Messages by channel and notice id, doubles included: `sms ntc_…` with its count. */
  received: Map<string, number>
  /** Resolves as soon as that many messages have come in, doubles included. */
  until(total: number): Promise<void>
  close(): Promise<void>
}

const MAIL_ID = /^Message-ID: <(ntc_\w+)@/im

/** Starts a receiver for each channel; all of them take everything. */
export async function startReceivers(): Promise<Receivers> {
  const received = new Map<string, number>()
  let total = 0
  let waiting: { total: number; go: () => void }[] = []
  const take = (channel: NoticeChannel, id: string | undefined) => {
    const key = `${channel} ${id}`
    received.set(key, (received.get(key) ?? 0) + 1)
    total += 1
    for (const one of waiting) if (one.total <= total) one.go()
    waiting = waiting.filter((one) => one.total > total)
  }
  const smtp = await startSmtpDouble({
    toMail: (mail) => {
      take('email', MAIL_ID.exec(mail)?.[1])
      return undefined
    },
  })
  const sms = await startHttpDouble(({ body }) => {
    take('sms', JSON.parse(body).SessionContext)
    return json({ Response: { SendStatusSet: [{ Code: 'Ok' }] } })
  })
  const official = await startWechatDouble(({ body }) => {
    take('officialAccount', JSON.parse(body).client_msg_id)
    return json({ errcode: 0 })
  })
  const wechat = await startWechatDouble(({ body }) => {
    take('subscription', /notice=(\w+)/.exec(JSON.parse(body).page)?.[1])
    return json({ errcode: 0 })
  })
  return {
    env: channelEnvironment({ smtp: smtp.url, sms: sms.url, official: official.url, wechat: wechat.url }),
    received,
    until: (wanted) =>
      new Promise((go) => {
        if (wanted <= total) go()
        else waiting.push({ total: wanted, go })
      }),
    async close() {
      await Promise.all([smtp.close(), sms.close(), official.close(), wechat.close()])
    },
  }
}

/** Makes all four channels of a server real, with the outside at these addresses. */
export function channelEnvironment(at: {
  smtp: string
  sms: string
  official: string
  wechat: string
}): Record<string, string> {
  return {
    NOTICE_TEMPLATES: configuredTemplates,
    SMTP_URL: at.smtp,
    MAIL_FROM: '认证考试助手 <exam@example.com>',
    SMS_SECRET_ID: 'AKIDexample',
    SMS_SECRET_KEY: 'example-key',
    SMS_SDK_APP_ID: '1400000000',
    SMS_SIGN_NAME: '认证考试助手',
    SMS_BASE_URL: at.sms,
    WECHAT_APPID: 'app',
    WECHAT_SECRET: 's3cret',
    WECHAT_BASE_URL: at.wechat,
    OFFICIAL_ACCOUNT_APPID: 'app',
    OFFICIAL_ACCOUNT_SECRET: 's3cret',
    OFFICIAL_ACCOUNT_TOKEN: 'event-token',
    OFFICIAL_ACCOUNT_AES_KEY: AES_KEY,
    OFFICIAL_ACCOUNT_BASE_URL: at.official,
  }
}
