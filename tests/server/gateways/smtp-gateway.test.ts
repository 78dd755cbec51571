import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { GatewayUnavailable } from '../../../server/src/gateways/gateway-error'
import { SmtpGateway } from '../../../server/src/gateways/mail/smtp-gateway'

const mail = { to: 'candidate@example.com', subject: '邮箱验证码', text: '验证码 402913', link: null }

async function startSmtp(refuse: boolean) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuse ? new Error('no such mailbox') : undefined),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address object; only pipes have a text.
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { received, url: `smtp://127.0.0.1:${port}`, close }
}

test('a mail arrives at a real SMTP server with its sender, recipient and text', async () => {
  const smtp = await startSmtp(false)
  await new SmtpGateway(smtp.url, 'exam@example.com').send(mail)
  expect(smtp.received).toHaveLength(1)
  const [message = ''] = smtp.received
  expect(message).toContain('From: exam@example.com')
  expect(message).toContain('To: candidate@example.com')
  const body = message.slice(message.indexOf('\r\n\r\n')).trim()
  const decoded = /base64/i.test(message) ? Buffer.from(body, 'base64').toString('utf8') : body
  expect(decoded).toMatch(/402913|=E9/)
  await smtp.close()
})

test('a refused mail is an outage that does not repeat the address', async () => {
  const smtp = await startSmtp(true)
  const error = await new SmtpGateway(smtp.url, 'exam@example.com')
    .send(mail)
    .catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(JSON.stringify([String(error), error instanceof Error && error.cause])).not.toContain('candidate')
  await smtp.close()
})
