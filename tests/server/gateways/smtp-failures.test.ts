import { createServer, type Server } from 'node:net'
import { SmtpGateway } from '../../../server/src/gateways/mail/smtp'
import { GatewayBusy, GatewayUnavailable, RecipientRefused } from '../../../server/src/gateways/outside'
import { type Reply, type SmtpDouble, startSmtpDouble } from './smtp-double'

const ADDRESS = 'candidate@example.com'
const SHORT_MS = 50
let atRecipient: Reply | undefined
let atMail: Reply | undefined
let smtp: SmtpDouble
let gateway: SmtpGateway

beforeAll(async () => {
  smtp = await startSmtpDouble({ toRecipient: () => atRecipient, toMail: () => atMail })
  gateway = new SmtpGateway(smtp.url, 'exam@example.com')
})
beforeEach(() => {
  atRecipient = undefined
  atMail = undefined
})
afterAll(async () => {
  gateway.close()
  await smtp.close()
})

const letter = { title: '明天考试', lines: ['明天 14:00 开考'], hotline: null }
const mail = { to: ADDRESS, subject: '明天考试', letter }

async function failureOf(sender: SmtpGateway): Promise<unknown> {
  const error = await sender.send(mail).then(
    () => undefined,
    (caught: unknown) => caught,
  )
  const told = JSON.stringify([String(error), error instanceof Error && error.cause, error])
  expect(told).not.toContain('candidate')
  return error
}

const unknown = { reason: 'unknown-address' }

test.each<[Reply, object]>([
  [[550, `5.1.1 <${ADDRESS}>: no such mailbox`], unknown],
  [[550, 'Mailbox not found'], unknown],
  [[551, 'User not local'], unknown],
  [[553, 'mailbox name not allowed'], unknown],
  [[556, '5.1.10 the domain takes no mail'], unknown],
  [[554, '5.1.1 recipient rejected'], unknown],
  [[550, '5.2.1 mailbox disabled'], unknown],
  [[552, '5.2.2 mailbox full'], { reason: 'blocked' }],
])('%j about the receiver refuses the receiver', async (reply, expected) => {
  atRecipient = reply
  const error = await failureOf(gateway)
  expect(error).toBeInstanceOf(RecipientRefused)
  expect(error).toMatchObject(expected)
})

test.each<Reply>([
  [550, '5.7.1 message refused by policy'],
  [550, '5.7.26 SPF check failed'],
  [550, 'rejected: your address is on a blocklist'],
  [550, '5.1.8 bad sender domain'],
  [554, '5.7.1 service refused'],
  [554, 'transaction failed'],
])('%j about the sender is an outage and gives no address up', async (...reply) => {
  atRecipient = reply
  await expect(failureOf(gateway)).resolves.toBeInstanceOf(GatewayUnavailable)
})

test('a text that is taken for spam is an outage', async () => {
  atMail = [550, 'message content rejected']
  const error = await failureOf(gateway)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(error).toMatchObject({ cause: 'DATA 550' })
})

test.each<Reply>([
  [450, '4.2.0 greylisted, try again later'],
  [451, '4.7.1 greylisting in action'],
  [421, 'service not available'],
  [452, '4.2.2 mailbox full'],
])('%j means try again', async (...reply) => {
  atRecipient = reply
  await expect(failureOf(gateway)).resolves.toBeInstanceOf(GatewayUnavailable)
})

test.each<Reply>([
  [421, '4.7.0 too many messages from your address'],
  [451, '4.7.28 rate limit exceeded'],
  [452, '4.3.1 insufficient system storage'],
  [550, 'Ip frequency limited'],
])('%j asks for a pause', async (...reply) => {
  atRecipient = reply
  const error = await failureOf(gateway)
  expect(error).toBeInstanceOf(GatewayBusy)
  expect(error).toMatchObject({ seconds: 300 })
})

test('a mail that was greylisted is taken the second time', async () => {
  atRecipient = [451, '4.7.1 greylisted']
  await expect(failureOf(gateway)).resolves.toBeInstanceOf(GatewayUnavailable)
  atRecipient = undefined
  await gateway.send(mail)
  expect(smtp.received).toHaveLength(1)
})

test('what is no address is refused before anything is sent', async () => {
  const error = await gateway.send({ ...mail, to: 'candidate' }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(RecipientRefused)
})

test('nobody listening is an outage', async () => {
  const gone = await startSmtpDouble()
  await gone.close()
  const sender = new SmtpGateway(gone.url, 'exam@example.com', SHORT_MS)
  await expect(failureOf(sender)).resolves.toBeInstanceOf(GatewayUnavailable)
  sender.close()
})

test('a server that takes the connection and never speaks is given up', async () => {
  const silent: Server = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : 0
  const sender = new SmtpGateway(`smtp://127.0.0.1:${port}`, 'exam@example.com', SHORT_MS)
  const error = await failureOf(sender)
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(error).toMatchObject({ cause: 'CONN ETIMEDOUT' })
  sender.close()
  silent.close()
})
