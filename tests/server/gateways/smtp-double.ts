import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on a free port, played by a real SMTP server. */
export interface SmtpDouble {
  url: string
  /** Mails it took, as they came over the wire. */
  received: string[]
  /** Connections it was asked for. */
  connections: number
  close(): Promise<void>
}

/** An SMTP reply: its code and its text, such as `[550, '5.1.1 no such mailbox']`. */
export type Reply = [code: number, text: string]

function failure([code, text]: Reply): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

/**
 * Starts a mail server. `toRecipient` and `toMail` answer RCPT TO and the mail itself: with a refusal, or undefined to
 * take it. A mail may also be left without an answer.
 */
export async function startSmtpDouble(
  answers: {
    toRecipient?: (address: string) => Reply | undefined
    toMail?: (mail: string) => Reply | 'silence' | undefined
  } = {},
): Promise<SmtpDouble> {
  const double = { url: '', received: [] as string[], connections: 0, close: () => Promise.resolve() }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideENHANCEDSTATUSCODES: true,
    closeTimeout: 1,
    onConnect: (_session, done) => {
      double.connections += 1
      done()
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = answers.toRecipient?.(address)
      done(refusal && failure(refusal))
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = Buffer.concat(chunks).toString('utf8')
        const refusal = answers.toMail?.(mail)
        if (refusal === 'silence') return
        if (!refusal) double.received.push(mail)
        done(refusal && failure(refusal))
      })
    },
  })
  // A client that was killed resets its connection.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address object; only pipes have a text.
  const { port } = server.server.address() as AddressInfo
  double.url = `smtp://127.0.0.1:${port}`
  double.close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return double
}
