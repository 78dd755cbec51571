import type { Environment } from '../create-gateways'
import type { KeepMessage } from '../notices/kept-message'
import { requireTogether } from '../require-together'
import type { MailGateway } from './mail-gateway'
import { MailStandin } from './mail-standin'
import { SmtpGateway } from './smtp-gateway'

/** SMTP when `SMTP_URL` and `MAIL_FROM` (the sender's address) are set. */
export function createMailGateway(
  environment: Environment,
  keep: KeepMessage,
): { gateway: MailGateway; real: boolean } {
  const values = requireTogether(environment, ['SMTP_URL', 'MAIL_FROM'])
  if (!values) return { gateway: new MailStandin(keep), real: false }
  return { gateway: new SmtpGateway(values.SMTP_URL, values.MAIL_FROM), real: true }
}
