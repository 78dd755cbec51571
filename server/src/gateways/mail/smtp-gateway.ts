import nodemailer, { type Transporter } from 'nodemailer'
import { GATEWAY_TIMEOUT_MS } from '../fetch-json'
import { GatewayUnavailable } from '../gateway-error'
import type { Mail, MailGateway } from './mail-gateway'

/** Mail over SMTP (`smtp://user:pass@host:port` or `smtps://…`). */
export class SmtpGateway implements MailGateway {
  readonly #transport: Transporter

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.#transport = nodemailer.createTransport({
      url,
      connectionTimeout: GATEWAY_TIMEOUT_MS,
      greetingTimeout: GATEWAY_TIMEOUT_MS,
      socketTimeout: GATEWAY_TIMEOUT_MS,
    })
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.#transport.sendMail({ from: this.from, to: mail.to, subject: mail.subject, text: mail.text })
    } catch (error) {
      // The message of an SMTP error can repeat the recipient: keep its code alone.
      throw new GatewayUnavailable('mail', error instanceof Error && 'code' in error ? error.code : 'unknown')
    }
  }
}
