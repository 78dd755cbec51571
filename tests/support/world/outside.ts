import type { NoticeChannel } from '../../../server/src/domain/notices/kinds'
import { noticeChannels } from '../../../server/src/domain/notices/kinds'
import type { Gateways } from '../../../server/src/gateways/create-gateways'
import type { Mail, MailGateway } from '../../../server/src/gateways/mail/mail'
import { MailNotices, writtenMail } from '../../../server/src/gateways/mail/mail'
import type { NoticeGateway } from '../../../server/src/gateways/notices/notice-gateway'
import { GatewayUnavailable } from '../../../server/src/gateways/outside'
import { WechatStandin } from '../../../server/src/gateways/wechat/sign-in'
import type { WechatPayBooks } from '../../server/gateways/wechat-pay-books'

/** A service that can be out. */
export type Service = 'wechat' | 'identity' | 'mail' | 'payment' | NoticeChannel

/** How the next call of a service fails: nothing was done, or it was and its answer is lost. */
export type Mishap = 'before' | 'after'

const METHODS = {
  wechat: ['identify', 'phoneNumber'],
  identity: ['resolve'],
  payment: ['prepay', 'query', 'close', 'refund', 'queryRefund', 'bill'],
} as const

/** Everything beyond the servers and their database: it outlives their crashes, and it can fail. */
export class Outside {
  /** Services that answer nobody. */
  readonly out = new Set<Service>()
  /** How often each notice has arrived on a channel. */
  readonly arrived = new Map<string, number>()
  /** The newest code that was mailed to an address. */
  readonly codes = new Map<string, string>()
  mishap: { service: Service; kind: Mishap } | null = null
  mishaps = 0
  readonly #wechat = new WechatStandin()

  constructor(readonly books: WechatPayBooks) {}

  /** Puts the world's services where a server has its own. */
  connect(gateways: Gateways, server: { dead: boolean }): void {
    gateways.wechat = this.#wechat
    for (const service of ['wechat', 'identity', 'payment'] as const) {
      const real = gateways[service]
      const guarded: Record<string, unknown> = {}
      for (const method of METHODS[service]) {
        const call = Reflect.get(real, method) as (...args: unknown[]) => Promise<unknown>
        guarded[method] = (...args: unknown[]) =>
          this.#guard(service, server, async () => call.apply(real, args))
      }
      // The same gateway, whose calls may fail.
      Reflect.set(
        gateways,
        service,
        new Proxy(real, {
          get(target, name) {
            const own = guarded[String(name)] ?? Reflect.get(target, name)
            return typeof own === 'function' ? own.bind(target) : own
          },
        }),
      )
    }
    const mail = this.#mail(server)
    gateways.mail = mail
    for (const channel of noticeChannels) {
      const arrive = this.#channel(channel, server)
      if (channel === 'email') gateways.notices.email = new MailNotices(mail)
      else if (channel === 'officialAccount')
        Reflect.set(gateways.officialAccount, 'send', arrive.send.bind(arrive))
      else gateways.notices[channel] = arrive
    }
  }

  async #guard<T>(service: Service, server: { dead: boolean }, work: () => Promise<T>): Promise<T> {
    if (server.dead || this.out.has(service)) throw new GatewayUnavailable(service, 'out')
    const mishap = this.mishap?.service === service ? this.mishap.kind : null
    if (!mishap) return work()
    this.mishap = null
    this.mishaps += 1
    if (mishap === 'after') await work()
    throw new GatewayUnavailable(service, 'lost')
  }

  #arrive(channel: NoticeChannel, id: string): void {
    const key = `${id} ${channel}`
    this.arrived.set(key, (this.arrived.get(key) ?? 0) + 1)
  }

  #channel(channel: NoticeChannel, server: { dead: boolean }): NoticeGateway {
    return {
      send: (_to, { id }) => this.#guard(channel, server, async () => this.#arrive(channel, id)),
    }
  }

  #mail(server: { dead: boolean }): MailGateway {
    const send = async (mail: Mail) => {
      const { notice, to } = mail
      const service = notice ? 'email' : 'mail'
      await this.#guard(service, server, async () => {
        if (notice) return this.#arrive('email', notice.id)
        const code = /\d{6}/.exec(writtenMail(mail).subject)?.[0]
        if (code) this.codes.set(to, code)
      })
    }
    return { send, close: () => undefined }
  }
}
